/** Generated from src/engine/library/python by scripts/generate/library.mjs; do not edit. */
import py___future__ from './python/__future__.py';
import py__argparseActions from './python/_argparseActions.py';
import py__argparseGroups from './python/_argparseGroups.py';
import py__argparseHelp from './python/_argparseHelp.py';
import py__argparseParsing from './python/_argparseParsing.py';
import py__breakpointHook from './python/_breakpointHook.py';
import py__cacheInfo from './python/_cacheInfo.py';
import py__collectionTypes from './python/_collectionTypes.py';
import py__collectionsAbc from './python/_collectionsAbc.py';
import py__collectionsSequences from './python/_collectionsSequences.py';
import py__collectionsSets from './python/_collectionsSets.py';
import py__collections_abc from './python/_collections_abc.py';
import py__configParts from './python/_configParts.py';
import py__contextManagers from './python/_contextManagers.py';
import py__contextvars from './python/_contextvars.py';
import py__csvLines from './python/_csvLines.py';
import py__dataclassFields from './python/_dataclassFields.py';
import py__dataclassMethods from './python/_dataclassMethods.py';
import py__datetimeCalendar from './python/_datetimeCalendar.py';
import py__datetimeDate from './python/_datetimeDate.py';
import py__datetimeDelta from './python/_datetimeDelta.py';
import py__datetimeParse from './python/_datetimeParse.py';
import py__datetimeTime from './python/_datetimeTime.py';
import py__decimalArithmetic from './python/_decimalArithmetic.py';
import py__decimalComparing from './python/_decimalComparing.py';
import py__decimalContext from './python/_decimalContext.py';
import py__decimalFormat from './python/_decimalFormat.py';
import py__decimalOperations from './python/_decimalOperations.py';
import py__decimalParts from './python/_decimalParts.py';
import py__decimalRoots from './python/_decimalRoots.py';
import py__decimalRounding from './python/_decimalRounding.py';
import py__enumFlags from './python/_enumFlags.py';
import py__enumMeta from './python/_enumMeta.py';
import py__enumTypes from './python/_enumTypes.py';
import py__exceptionText from './python/_exceptionText.py';
import py__exitStacks from './python/_exitStacks.py';
import py__fileStreams from './python/_fileStreams.py';
import py__formatFields from './python/_formatFields.py';
import py__functools from './python/_functools.py';
import py__ioBases from './python/_ioBases.py';
import py__ipAddresses from './python/_ipAddresses.py';
import py__ipNetworks from './python/_ipNetworks.py';
import py__ipParsing from './python/_ipParsing.py';
import py__itertoolsGroups from './python/_itertoolsGroups.py';
import py__normalDist from './python/_normalDist.py';
import py__operator from './python/_operator.py';
import py__os from './python/_os.py';
import py__osFiles from './python/_osFiles.py';
import py__osFolders from './python/_osFolders.py';
import py__prettyParts from './python/_prettyParts.py';
import py__purePaths from './python/_purePaths.py';
import py__queue from './python/_queue.py';
import py__reMatch from './python/_reMatch.py';
import py__signatures from './python/_signatures.py';
import py__statisticsErrors from './python/_statisticsErrors.py';
import py__strptime from './python/_strptime.py';
import py__suggestions from './python/_suggestions.py';
import py__textStreams from './python/_textStreams.py';
import py__thread from './python/_thread.py';
import py__transfer from './python/_transfer.py';
import py__typeParameters from './python/_typeParameters.py';
import py__typingAliases from './python/_typingAliases.py';
import py__typingClasses from './python/_typingClasses.py';
import py__typingPatterns from './python/_typingPatterns.py';
import py__typingVariables from './python/_typingVariables.py';
import py__urlResults from './python/_urlResults.py';
import py__userContainers from './python/_userContainers.py';
import py__weakrefset from './python/_weakrefset.py';
import py_abc from './python/abc.py';
import py_argparse from './python/argparse.py';
import py_ast from './python/ast.py';
import py_asyncio___init__ from './python/asyncio/__init__.py';
import py_asyncio__child_watchers from './python/asyncio/_child_watchers.py';
import py_asyncio__completing from './python/asyncio/_completing.py';
import py_asyncio__connections from './python/asyncio/_connections.py';
import py_asyncio__coroutines from './python/asyncio/_coroutines.py';
import py_asyncio__datagram_transport from './python/asyncio/_datagram_transport.py';
import py_asyncio__debug_lines from './python/asyncio/_debug_lines.py';
import py_asyncio__driven from './python/asyncio/_driven.py';
import py_asyncio__ensuring from './python/asyncio/_ensuring.py';
import py_asyncio__gathering from './python/asyncio/_gathering.py';
import py_asyncio__heap from './python/asyncio/_heap.py';
import py_asyncio__lock_bases from './python/asyncio/_lock_bases.py';
import py_asyncio__pipe_transports from './python/asyncio/_pipe_transports.py';
import py_asyncio__selector_transport from './python/asyncio/_selector_transport.py';
import py_asyncio__semaphores from './python/asyncio/_semaphores.py';
import py_asyncio__sendfile from './python/asyncio/_sendfile.py';
import py_asyncio__server from './python/asyncio/_server.py';
import py_asyncio__sock_methods from './python/asyncio/_sock_methods.py';
import py_asyncio__stream_errors from './python/asyncio/_stream_errors.py';
import py_asyncio__stream_reader from './python/asyncio/_stream_reader.py';
import py_asyncio__task_stacks from './python/asyncio/_task_stacks.py';
import py_asyncio_base_events from './python/asyncio/base_events.py';
import py_asyncio_base_futures from './python/asyncio/base_futures.py';
import py_asyncio_constants from './python/asyncio/constants.py';
import py_asyncio_coroutines from './python/asyncio/coroutines.py';
import py_asyncio_events from './python/asyncio/events.py';
import py_asyncio_exceptions from './python/asyncio/exceptions.py';
import py_asyncio_format_helpers from './python/asyncio/format_helpers.py';
import py_asyncio_futures from './python/asyncio/futures.py';
import py_asyncio_locks from './python/asyncio/locks.py';
import py_asyncio_log from './python/asyncio/log.py';
import py_asyncio_mixins from './python/asyncio/mixins.py';
import py_asyncio_protocols from './python/asyncio/protocols.py';
import py_asyncio_queues from './python/asyncio/queues.py';
import py_asyncio_runners from './python/asyncio/runners.py';
import py_asyncio_selector_events from './python/asyncio/selector_events.py';
import py_asyncio_staggered from './python/asyncio/staggered.py';
import py_asyncio_streams from './python/asyncio/streams.py';
import py_asyncio_subprocess from './python/asyncio/subprocess.py';
import py_asyncio_taskgroups from './python/asyncio/taskgroups.py';
import py_asyncio_tasks from './python/asyncio/tasks.py';
import py_asyncio_threads from './python/asyncio/threads.py';
import py_asyncio_timeouts from './python/asyncio/timeouts.py';
import py_asyncio_transports from './python/asyncio/transports.py';
import py_asyncio_trsock from './python/asyncio/trsock.py';
import py_asyncio_unix_events from './python/asyncio/unix_events.py';
import py_base64 from './python/base64.py';
import py_binascii from './python/binascii.py';
import py_bisect from './python/bisect.py';
import py_calendar from './python/calendar.py';
import py_cmath from './python/cmath.py';
import py_codecs from './python/codecs.py';
import py_collections___init__ from './python/collections/__init__.py';
import py_collections_abc from './python/collections/abc.py';
import py_concurrent___init__ from './python/concurrent/__init__.py';
import py_concurrent_futures___init__ from './python/concurrent/futures/__init__.py';
import py_concurrent_futures__base from './python/concurrent/futures/_base.py';
import py_concurrent_futures_process from './python/concurrent/futures/process.py';
import py_concurrent_futures_thread from './python/concurrent/futures/thread.py';
import py_configparser from './python/configparser.py';
import py_contextlib from './python/contextlib.py';
import py_copy from './python/copy.py';
import py_csv from './python/csv.py';
import py_dataclasses from './python/dataclasses.py';
import py_datetime from './python/datetime.py';
import py_decimal from './python/decimal.py';
import py_enum from './python/enum.py';
import py_errno from './python/errno.py';
import py_fnmatch from './python/fnmatch.py';
import py_fractions from './python/fractions.py';
import py_functools from './python/functools.py';
import py_getopt from './python/getopt.py';
import py_getpass from './python/getpass.py';
import py_gettext from './python/gettext.py';
import py_glob from './python/glob.py';
import py_graphlib from './python/graphlib.py';
import py_hashlib from './python/hashlib.py';
import py_heapq from './python/heapq.py';
import py_hmac from './python/hmac.py';
import py_html___init__ from './python/html/__init__.py';
import py_html_entities from './python/html/entities.py';
import py_http___init__ from './python/http/__init__.py';
import py_importlib___init__ from './python/importlib/__init__.py';
import py_importlib_machinery from './python/importlib/machinery.py';
import py_importlib_util from './python/importlib/util.py';
import py_inspect from './python/inspect.py';
import py_io from './python/io.py';
import py_ipaddress from './python/ipaddress.py';
import py_itertools from './python/itertools.py';
import py_json___init__ from './python/json/__init__.py';
import py_json_decoder from './python/json/decoder.py';
import py_json_encoder from './python/json/encoder.py';
import py_keyword from './python/keyword.py';
import py_linecache from './python/linecache.py';
import py_logging___init__ from './python/logging/__init__.py';
import py_logging__files from './python/logging/_files.py';
import py_logging__loggers from './python/logging/_loggers.py';
import py_logging__records from './python/logging/_records.py';
import py_logging_config from './python/logging/config.py';
import py_logging_handlers from './python/logging/handlers.py';
import py_multiprocessing___init__ from './python/multiprocessing/__init__.py';
import py_multiprocessing__forkserver from './python/multiprocessing/_forkserver.py';
import py_multiprocessing__poolResults from './python/multiprocessing/_poolResults.py';
import py_multiprocessing__spawned from './python/multiprocessing/_spawned.py';
import py_multiprocessing_connection from './python/multiprocessing/connection.py';
import py_multiprocessing_context from './python/multiprocessing/context.py';
import py_multiprocessing_forkserver from './python/multiprocessing/forkserver.py';
import py_multiprocessing_pool from './python/multiprocessing/pool.py';
import py_multiprocessing_popen_fork from './python/multiprocessing/popen_fork.py';
import py_multiprocessing_popen_forkserver from './python/multiprocessing/popen_forkserver.py';
import py_multiprocessing_popen_spawn_posix from './python/multiprocessing/popen_spawn_posix.py';
import py_multiprocessing_process from './python/multiprocessing/process.py';
import py_multiprocessing_queues from './python/multiprocessing/queues.py';
import py_multiprocessing_reduction from './python/multiprocessing/reduction.py';
import py_multiprocessing_sharedctypes from './python/multiprocessing/sharedctypes.py';
import py_multiprocessing_spawn from './python/multiprocessing/spawn.py';
import py_multiprocessing_synchronize from './python/multiprocessing/synchronize.py';
import py_multiprocessing_util from './python/multiprocessing/util.py';
import py_numbers from './python/numbers.py';
import py_operator from './python/operator.py';
import py_pathlib from './python/pathlib.py';
import py_pdb from './python/pdb.py';
import py_pickle from './python/pickle.py';
import py_platform from './python/platform.py';
import py_posixpath from './python/posixpath.py';
import py_pprint from './python/pprint.py';
import py_queue from './python/queue.py';
import py_random from './python/random.py';
import py_re from './python/re.py';
import py_reprlib from './python/reprlib.py';
import py_sched from './python/sched.py';
import py_secrets from './python/secrets.py';
import py_select from './python/select.py';
import py_selectors from './python/selectors.py';
import py_shlex from './python/shlex.py';
import py_shutil from './python/shutil.py';
import py_signal from './python/signal.py';
import py_socket from './python/socket.py';
import py_ssl from './python/ssl.py';
import py_stat from './python/stat.py';
import py_statistics from './python/statistics.py';
import py_string from './python/string.py';
import py_struct from './python/struct.py';
import py_subprocess from './python/subprocess.py';
import py_tempfile from './python/tempfile.py';
import py_textwrap from './python/textwrap.py';
import py_threading from './python/threading.py';
import py_timeit from './python/timeit.py';
import py_traceback from './python/traceback.py';
import py_types from './python/types.py';
import py_typing from './python/typing.py';
import py_unicodedata from './python/unicodedata.py';
import py_unittest___init__ from './python/unittest/__init__.py';
import py_unittest__assertContexts from './python/unittest/_assertContexts.py';
import py_unittest__assertions from './python/unittest/_assertions.py';
import py_unittest__lineDifferences from './python/unittest/_lineDifferences.py';
import py_unittest__mockAssertions from './python/unittest/_mockAssertions.py';
import py_unittest__mockCalls from './python/unittest/_mockCalls.py';
import py_unittest__mockMagic from './python/unittest/_mockMagic.py';
import py_unittest__mockObjects from './python/unittest/_mockObjects.py';
import py_unittest__mockPatches from './python/unittest/_mockPatches.py';
import py_unittest__outcome from './python/unittest/_outcome.py';
import py_unittest_async_case from './python/unittest/async_case.py';
import py_unittest_case from './python/unittest/case.py';
import py_unittest_loader from './python/unittest/loader.py';
import py_unittest_main from './python/unittest/main.py';
import py_unittest_mock from './python/unittest/mock.py';
import py_unittest_result from './python/unittest/result.py';
import py_unittest_runner from './python/unittest/runner.py';
import py_unittest_suite from './python/unittest/suite.py';
import py_unittest_util from './python/unittest/util.py';
import py_urllib___init__ from './python/urllib/__init__.py';
import py_urllib_parse from './python/urllib/parse.py';
import py_uuid from './python/uuid.py';
import py_warnings from './python/warnings.py';
import py_weakref from './python/weakref.py';
import py_zlib from './python/zlib.py';
import type { PythonFile } from '../../compiler/pack';

/** Each file by its path in that folder. */
export const PYTHON_FILES: ReadonlyMap<string, PythonFile> = new Map([
  ['__future__.py', py___future__],
  ['_argparseActions.py', py__argparseActions],
  ['_argparseGroups.py', py__argparseGroups],
  ['_argparseHelp.py', py__argparseHelp],
  ['_argparseParsing.py', py__argparseParsing],
  ['_breakpointHook.py', py__breakpointHook],
  ['_cacheInfo.py', py__cacheInfo],
  ['_collectionTypes.py', py__collectionTypes],
  ['_collectionsAbc.py', py__collectionsAbc],
  ['_collectionsSequences.py', py__collectionsSequences],
  ['_collectionsSets.py', py__collectionsSets],
  ['_collections_abc.py', py__collections_abc],
  ['_configParts.py', py__configParts],
  ['_contextManagers.py', py__contextManagers],
  ['_contextvars.py', py__contextvars],
  ['_csvLines.py', py__csvLines],
  ['_dataclassFields.py', py__dataclassFields],
  ['_dataclassMethods.py', py__dataclassMethods],
  ['_datetimeCalendar.py', py__datetimeCalendar],
  ['_datetimeDate.py', py__datetimeDate],
  ['_datetimeDelta.py', py__datetimeDelta],
  ['_datetimeParse.py', py__datetimeParse],
  ['_datetimeTime.py', py__datetimeTime],
  ['_decimalArithmetic.py', py__decimalArithmetic],
  ['_decimalComparing.py', py__decimalComparing],
  ['_decimalContext.py', py__decimalContext],
  ['_decimalFormat.py', py__decimalFormat],
  ['_decimalOperations.py', py__decimalOperations],
  ['_decimalParts.py', py__decimalParts],
  ['_decimalRoots.py', py__decimalRoots],
  ['_decimalRounding.py', py__decimalRounding],
  ['_enumFlags.py', py__enumFlags],
  ['_enumMeta.py', py__enumMeta],
  ['_enumTypes.py', py__enumTypes],
  ['_exceptionText.py', py__exceptionText],
  ['_exitStacks.py', py__exitStacks],
  ['_fileStreams.py', py__fileStreams],
  ['_formatFields.py', py__formatFields],
  ['_functools.py', py__functools],
  ['_ioBases.py', py__ioBases],
  ['_ipAddresses.py', py__ipAddresses],
  ['_ipNetworks.py', py__ipNetworks],
  ['_ipParsing.py', py__ipParsing],
  ['_itertoolsGroups.py', py__itertoolsGroups],
  ['_normalDist.py', py__normalDist],
  ['_operator.py', py__operator],
  ['_os.py', py__os],
  ['_osFiles.py', py__osFiles],
  ['_osFolders.py', py__osFolders],
  ['_prettyParts.py', py__prettyParts],
  ['_purePaths.py', py__purePaths],
  ['_queue.py', py__queue],
  ['_reMatch.py', py__reMatch],
  ['_signatures.py', py__signatures],
  ['_statisticsErrors.py', py__statisticsErrors],
  ['_strptime.py', py__strptime],
  ['_suggestions.py', py__suggestions],
  ['_textStreams.py', py__textStreams],
  ['_thread.py', py__thread],
  ['_transfer.py', py__transfer],
  ['_typeParameters.py', py__typeParameters],
  ['_typingAliases.py', py__typingAliases],
  ['_typingClasses.py', py__typingClasses],
  ['_typingPatterns.py', py__typingPatterns],
  ['_typingVariables.py', py__typingVariables],
  ['_urlResults.py', py__urlResults],
  ['_userContainers.py', py__userContainers],
  ['_weakrefset.py', py__weakrefset],
  ['abc.py', py_abc],
  ['argparse.py', py_argparse],
  ['ast.py', py_ast],
  ['asyncio/__init__.py', py_asyncio___init__],
  ['asyncio/_child_watchers.py', py_asyncio__child_watchers],
  ['asyncio/_completing.py', py_asyncio__completing],
  ['asyncio/_connections.py', py_asyncio__connections],
  ['asyncio/_coroutines.py', py_asyncio__coroutines],
  ['asyncio/_datagram_transport.py', py_asyncio__datagram_transport],
  ['asyncio/_debug_lines.py', py_asyncio__debug_lines],
  ['asyncio/_driven.py', py_asyncio__driven],
  ['asyncio/_ensuring.py', py_asyncio__ensuring],
  ['asyncio/_gathering.py', py_asyncio__gathering],
  ['asyncio/_heap.py', py_asyncio__heap],
  ['asyncio/_lock_bases.py', py_asyncio__lock_bases],
  ['asyncio/_pipe_transports.py', py_asyncio__pipe_transports],
  ['asyncio/_selector_transport.py', py_asyncio__selector_transport],
  ['asyncio/_semaphores.py', py_asyncio__semaphores],
  ['asyncio/_sendfile.py', py_asyncio__sendfile],
  ['asyncio/_server.py', py_asyncio__server],
  ['asyncio/_sock_methods.py', py_asyncio__sock_methods],
  ['asyncio/_stream_errors.py', py_asyncio__stream_errors],
  ['asyncio/_stream_reader.py', py_asyncio__stream_reader],
  ['asyncio/_task_stacks.py', py_asyncio__task_stacks],
  ['asyncio/base_events.py', py_asyncio_base_events],
  ['asyncio/base_futures.py', py_asyncio_base_futures],
  ['asyncio/constants.py', py_asyncio_constants],
  ['asyncio/coroutines.py', py_asyncio_coroutines],
  ['asyncio/events.py', py_asyncio_events],
  ['asyncio/exceptions.py', py_asyncio_exceptions],
  ['asyncio/format_helpers.py', py_asyncio_format_helpers],
  ['asyncio/futures.py', py_asyncio_futures],
  ['asyncio/locks.py', py_asyncio_locks],
  ['asyncio/log.py', py_asyncio_log],
  ['asyncio/mixins.py', py_asyncio_mixins],
  ['asyncio/protocols.py', py_asyncio_protocols],
  ['asyncio/queues.py', py_asyncio_queues],
  ['asyncio/runners.py', py_asyncio_runners],
  ['asyncio/selector_events.py', py_asyncio_selector_events],
  ['asyncio/staggered.py', py_asyncio_staggered],
  ['asyncio/streams.py', py_asyncio_streams],
  ['asyncio/subprocess.py', py_asyncio_subprocess],
  ['asyncio/taskgroups.py', py_asyncio_taskgroups],
  ['asyncio/tasks.py', py_asyncio_tasks],
  ['asyncio/threads.py', py_asyncio_threads],
  ['asyncio/timeouts.py', py_asyncio_timeouts],
  ['asyncio/transports.py', py_asyncio_transports],
  ['asyncio/trsock.py', py_asyncio_trsock],
  ['asyncio/unix_events.py', py_asyncio_unix_events],
  ['base64.py', py_base64],
  ['binascii.py', py_binascii],
  ['bisect.py', py_bisect],
  ['calendar.py', py_calendar],
  ['cmath.py', py_cmath],
  ['codecs.py', py_codecs],
  ['collections/__init__.py', py_collections___init__],
  ['collections/abc.py', py_collections_abc],
  ['concurrent/__init__.py', py_concurrent___init__],
  ['concurrent/futures/__init__.py', py_concurrent_futures___init__],
  ['concurrent/futures/_base.py', py_concurrent_futures__base],
  ['concurrent/futures/process.py', py_concurrent_futures_process],
  ['concurrent/futures/thread.py', py_concurrent_futures_thread],
  ['configparser.py', py_configparser],
  ['contextlib.py', py_contextlib],
  ['copy.py', py_copy],
  ['csv.py', py_csv],
  ['dataclasses.py', py_dataclasses],
  ['datetime.py', py_datetime],
  ['decimal.py', py_decimal],
  ['enum.py', py_enum],
  ['errno.py', py_errno],
  ['fnmatch.py', py_fnmatch],
  ['fractions.py', py_fractions],
  ['functools.py', py_functools],
  ['getopt.py', py_getopt],
  ['getpass.py', py_getpass],
  ['gettext.py', py_gettext],
  ['glob.py', py_glob],
  ['graphlib.py', py_graphlib],
  ['hashlib.py', py_hashlib],
  ['heapq.py', py_heapq],
  ['hmac.py', py_hmac],
  ['html/__init__.py', py_html___init__],
  ['html/entities.py', py_html_entities],
  ['http/__init__.py', py_http___init__],
  ['importlib/__init__.py', py_importlib___init__],
  ['importlib/machinery.py', py_importlib_machinery],
  ['importlib/util.py', py_importlib_util],
  ['inspect.py', py_inspect],
  ['io.py', py_io],
  ['ipaddress.py', py_ipaddress],
  ['itertools.py', py_itertools],
  ['json/__init__.py', py_json___init__],
  ['json/decoder.py', py_json_decoder],
  ['json/encoder.py', py_json_encoder],
  ['keyword.py', py_keyword],
  ['linecache.py', py_linecache],
  ['logging/__init__.py', py_logging___init__],
  ['logging/_files.py', py_logging__files],
  ['logging/_loggers.py', py_logging__loggers],
  ['logging/_records.py', py_logging__records],
  ['logging/config.py', py_logging_config],
  ['logging/handlers.py', py_logging_handlers],
  ['multiprocessing/__init__.py', py_multiprocessing___init__],
  ['multiprocessing/_forkserver.py', py_multiprocessing__forkserver],
  ['multiprocessing/_poolResults.py', py_multiprocessing__poolResults],
  ['multiprocessing/_spawned.py', py_multiprocessing__spawned],
  ['multiprocessing/connection.py', py_multiprocessing_connection],
  ['multiprocessing/context.py', py_multiprocessing_context],
  ['multiprocessing/forkserver.py', py_multiprocessing_forkserver],
  ['multiprocessing/pool.py', py_multiprocessing_pool],
  ['multiprocessing/popen_fork.py', py_multiprocessing_popen_fork],
  ['multiprocessing/popen_forkserver.py', py_multiprocessing_popen_forkserver],
  ['multiprocessing/popen_spawn_posix.py', py_multiprocessing_popen_spawn_posix],
  ['multiprocessing/process.py', py_multiprocessing_process],
  ['multiprocessing/queues.py', py_multiprocessing_queues],
  ['multiprocessing/reduction.py', py_multiprocessing_reduction],
  ['multiprocessing/sharedctypes.py', py_multiprocessing_sharedctypes],
  ['multiprocessing/spawn.py', py_multiprocessing_spawn],
  ['multiprocessing/synchronize.py', py_multiprocessing_synchronize],
  ['multiprocessing/util.py', py_multiprocessing_util],
  ['numbers.py', py_numbers],
  ['operator.py', py_operator],
  ['pathlib.py', py_pathlib],
  ['pdb.py', py_pdb],
  ['pickle.py', py_pickle],
  ['platform.py', py_platform],
  ['posixpath.py', py_posixpath],
  ['pprint.py', py_pprint],
  ['queue.py', py_queue],
  ['random.py', py_random],
  ['re.py', py_re],
  ['reprlib.py', py_reprlib],
  ['sched.py', py_sched],
  ['secrets.py', py_secrets],
  ['select.py', py_select],
  ['selectors.py', py_selectors],
  ['shlex.py', py_shlex],
  ['shutil.py', py_shutil],
  ['signal.py', py_signal],
  ['socket.py', py_socket],
  ['ssl.py', py_ssl],
  ['stat.py', py_stat],
  ['statistics.py', py_statistics],
  ['string.py', py_string],
  ['struct.py', py_struct],
  ['subprocess.py', py_subprocess],
  ['tempfile.py', py_tempfile],
  ['textwrap.py', py_textwrap],
  ['threading.py', py_threading],
  ['timeit.py', py_timeit],
  ['traceback.py', py_traceback],
  ['types.py', py_types],
  ['typing.py', py_typing],
  ['unicodedata.py', py_unicodedata],
  ['unittest/__init__.py', py_unittest___init__],
  ['unittest/_assertContexts.py', py_unittest__assertContexts],
  ['unittest/_assertions.py', py_unittest__assertions],
  ['unittest/_lineDifferences.py', py_unittest__lineDifferences],
  ['unittest/_mockAssertions.py', py_unittest__mockAssertions],
  ['unittest/_mockCalls.py', py_unittest__mockCalls],
  ['unittest/_mockMagic.py', py_unittest__mockMagic],
  ['unittest/_mockObjects.py', py_unittest__mockObjects],
  ['unittest/_mockPatches.py', py_unittest__mockPatches],
  ['unittest/_outcome.py', py_unittest__outcome],
  ['unittest/async_case.py', py_unittest_async_case],
  ['unittest/case.py', py_unittest_case],
  ['unittest/loader.py', py_unittest_loader],
  ['unittest/main.py', py_unittest_main],
  ['unittest/mock.py', py_unittest_mock],
  ['unittest/result.py', py_unittest_result],
  ['unittest/runner.py', py_unittest_runner],
  ['unittest/suite.py', py_unittest_suite],
  ['unittest/util.py', py_unittest_util],
  ['urllib/__init__.py', py_urllib___init__],
  ['urllib/parse.py', py_urllib_parse],
  ['uuid.py', py_uuid],
  ['warnings.py', py_warnings],
  ['weakref.py', py_weakref],
  ['zlib.py', py_zlib],
]);
