// The smallest page with React Flow: what the app's start is measured against.
import { ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { createRoot } from 'react-dom/client'

const nodes = [
  { id: 'a', position: { x: 40, y: 40 }, data: { label: 'A' } },
  { id: 'b', position: { x: 240, y: 140 }, data: { label: 'B' } },
]
const edges = [{ id: 'ab', source: 'a', target: 'b' }]
const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow nodes={nodes} edges={edges} />
    </div>,
  )
