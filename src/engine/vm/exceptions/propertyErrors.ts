/** The AttributeError of a property without the function that is needed. */
import type { World } from '../../world';
import type { PyType } from '../object';
import { errorName, isWrittenInC } from '../typeLookup';

const OLD = {
  getter: 'unreadable attribute',
  setter: "can't set attribute",
  deleter: "can't delete attribute",
} as const;

export function propertyRefuses(
  w: World,
  missing: keyof typeof OLD,
  name: string,
  cls: PyType,
): undefined {
  const how = w.traits.propertyErrorShows;
  if (isWrittenInC(cls) && missing !== 'getter')
    return w.raise(
      'AttributeError',
      `attribute '${name}' of '${errorName(cls)}' objects is not writable`,
    );
  return w.raise(
    'AttributeError',
    how === 'nothing' ? OLD[missing]
    : how === 'name' ? `${OLD[missing]} '${name}'`
    : `property '${name}' of '${errorName(cls)}' object has no ${missing}`,
  ); // prettier-ignore
}
