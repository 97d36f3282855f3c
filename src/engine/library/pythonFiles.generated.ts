/** Generated from src/engine/library/python by scripts/generate/library.mjs; do not edit. */
import py__exceptionText from './python/_exceptionText.py';
import py__os from './python/_os.py';
import py__suggestions from './python/_suggestions.py';
import py_abc from './python/abc.py';
import py_asyncio___init__ from './python/asyncio/__init__.py';
import py_asyncio_base_events from './python/asyncio/base_events.py';
import py_asyncio_events from './python/asyncio/events.py';
import py_asyncio_futures from './python/asyncio/futures.py';
import py_asyncio_runners from './python/asyncio/runners.py';
import py_asyncio_tasks from './python/asyncio/tasks.py';
import py_posixpath from './python/posixpath.py';
import py_traceback from './python/traceback.py';

/** The text of each file by its path in that folder. */
export const PYTHON_FILES: ReadonlyMap<string, string> = new Map([
  ['_exceptionText.py', py__exceptionText],
  ['_os.py', py__os],
  ['_suggestions.py', py__suggestions],
  ['abc.py', py_abc],
  ['asyncio/__init__.py', py_asyncio___init__],
  ['asyncio/base_events.py', py_asyncio_base_events],
  ['asyncio/events.py', py_asyncio_events],
  ['asyncio/futures.py', py_asyncio_futures],
  ['asyncio/runners.py', py_asyncio_runners],
  ['asyncio/tasks.py', py_asyncio_tasks],
  ['posixpath.py', py_posixpath],
  ['traceback.py', py_traceback],
]);
