import { documentResolver, type Sop } from '../../shared/model'
import { builtInPicture, type Picture, type Pictures } from '../../shared/page'

const placeholder: Picture = { kind: 'vector', vector: builtInPicture('') }

/** What stands behind the pictures of the form on screen: the document's emblem, else the built-in sign that one belongs there. */
export const picturesOf = (sop: Sop): Pictures => {
  const { emblem } = sop.identity
  const found = emblem === null ? null : documentResolver(sop).asset(emblem)
  const picture: Picture =
    found === null
      ? placeholder
      : 'png' in found
        ? { kind: 'png', png: found.png }
        : { kind: 'vector', vector: builtInPicture(found.builtIn) }
  return () => picture
}
