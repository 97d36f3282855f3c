/**
 * The one table of version differences: named traits, each a value per profile.
 *
 * Nothing else in the engine compares versions. A trait's rows say from which profile on a value
 * holds; the facts are those of `asyncio-semantics.md` (the section is named), each verified on
 * real interpreters.
 */
import type { Positions } from '../compiler/compile';
import type { SyntaxWarnings } from '../compiler/syntaxWarnings';
import { PROFILES, profileIndex, type ProfileId } from './profiles';
import type { PyGenerator } from './vm/object';

/** `oldest` from the first profile on, then each pair from its profile on. */
type Rows<V> = readonly [oldest: V, ...later: (readonly [from: ProfileId, value: V])[]];

const rows = <V>(...r: Rows<V>): Rows<V> => r;
const from = (id: ProfileId): Rows<boolean> => [false, [id, true]];
const until = (id: ProfileId): Rows<boolean> => [true, [id, false]];

const TABLE = {
  // --- 1.1 the running slot
  /** none; kept without pid; kept with the writer's pid; reset by an at-fork handler. */
  runningSlot: rows<'none' | 'bare' | 'pid' | 'atFork'>('none', ['3.5.3', 'bare'], ['3.6', 'pid'], ['3.12', 'atFork']),
  hasRunningSlotApi: from('3.5.3'),
  hasGetRunningLoop: from('3.7'),
  /** Methods of AbstractEventLoop that are awaited raise NotImplementedError when they are awaited. */
  abstractMethodsAreCoroutines: from('3.7'),
  // --- 1.2 get_event_loop
  getEventLoopCreates: until('3.14.0'),
  getEventLoopWarns: rows<boolean>(false, ['3.12', true], ['3.14.0', false]),
  mainThreadByIdentity: from('3.9'),
  policyHasSetCalled: until('3.14.0'),
  setEventLoopChecksByAssert: until('3.11'),
  policyDeprecated: from('3.14.0'),
  // --- 1.3 asyncio.run
  hasAsyncioRun: from('3.7'),
  runHasRunner: from('3.11'),
  runTakesFactory: from('3.12'),
  runSetsDebugAlways: rows<boolean>(false, ['3.7', true], ['3.8', false]),
  runShutsExecutorDown: from('3.9'),
  runAcceptsAwaitables: from('3.14.0'),
  // --- 1.4, 4.4 fork
  atForkResetsPolicy: from('3.12'),
  forkWarnsOfThreads: from('3.12'),
  forkResetsTask: rows<boolean>(false, ['3.14', true]),
  taskNeedsRunningLoop: from('3.14.0'),
  exitClosesInheritedLoop: rows<boolean>(false, ['3.6', true]),
  dup2AnswersFd: from('3.7'),
  forkReseedsRandom: from('3.7'),
  // --- 4.6 multiprocessing
  defaultStartMethod: rows<'fork' | 'forkserver'>('fork', ['3.14.0', 'forkserver']),
  processHasKill: from('3.7'),
  processJoinsThreads: from('3.7'),
  processReprIsLong: from('3.8'),
  processExitCodeOfNone: from('3.9'),
  processHasParentSentinel: from('3.8'),
  spawnErrorHasReference: from('3.11'),
  poolErrorIsValueError: from('3.7'),
  processRunsAtexit: from('3.13.0'),
  semaphoresKnowTheirContext: from('3.11'),
  sharedEventHasRepr: from('3.11'),
  closedQueueIsAssertion: until('3.8'),
  closedQueueRefusesGet: from('3.8'),
  feederClosesReader: from('3.9'),
  feederErrorFreesPlace: from('3.7'),
  simpleQueueCloses: from('3.9'),
  /** queue.Empty is of the C module _queue. */
  queueEmptyIsNative: from('3.7'),
  cannotPickleText: rows("can't pickle % objects", ['3.8', "cannot pickle '%' object"]),
  pickleLocalText: rows("Can't pickle local object %", ['3.13.0', "Can't get local object %"]),
  // --- 2 the loop
  maxSelectTimeout: rows<boolean>(false, ['3.6', true]),
  nestedRunAllowed: until('3.5.3'),
  refusedRunCleansUp: rows<boolean>(false, ['3.13.0', true], ['3.13', false]),
  checksRunningBeforeWrapping: from('3.7'),
  callbackErrorsIncludeBaseException: from('3.8'),
  callAtNoneIsTypeError: from('3.11'),
  callSoonRejectsCoroutines: until('3.5.3'),
  handleHidesArguments: from('3.13.0'),
  awaitableErrorText: rows('A Future, a coroutine or an awaitable is required', ['3.6', 'An asyncio.Future, a coroutine or an awaitable is required']),
  createTaskError: rows<'assert' | 'accept' | 'type'>('assert', ['3.6', 'accept'], ['3.7', 'type']),
  alreadyRunningText: rows('Event loop is running.', ['3.5.3', 'This event loop is already running']),
  // --- 3 tasks and futures
  taskHasName: from('3.8'),
  futuresResetTraceback: from('3.10'),
  logTracebackIsOneWay: from('3.7'),
  namedTaskUsesNumber: rows<boolean>(false, ['3.8', true], ['3.13.0', false]),
  hasCreateTask: from('3.7'),
  hasAllTasks: from('3.7'),
  taskHasLoopQueries: until('3.9'),
  taskLoopQueriesWarn: rows<string | null>(null, ['3.7', 'PendingDeprecationWarning'], ['3.8', 'DeprecationWarning']),
  futureHasGetLoop: from('3.7'),
  timerHasWhen: from('3.7'),
  hasCoroutineDecorator: until('3.11'),
  hasChildWatchers: until('3.14.0'),
  childWatchersWarn: from('3.12'),
  /** The class of the watcher that a policy makes. */
  childWatcher: rows<'safe' | 'threaded' | 'pidfd'>('safe', ['3.8', 'threaded'], ['3.12', 'pidfd']),
  semaphoreHasRepr: from('3.11'),
  semaphoreReleasesMany: from('3.9'),
  barrierChecksParties: from('3.13.0'),
  poolThreadsAreDaemons: until('3.9'),
  /** When a worker counts as idle: never; when its work is done (3.8); when it finds no more (3.12). */
  poolCountsIdle: rows<'never' | 'afterwards' | 'waiting'>('never', ['3.8', 'afterwards'], ['3.12', 'waiting']),
  defaultExecutorIs: rows<'anything' | 'better-pool' | 'pool'>('anything', ['3.8', 'better-pool'], ['3.11', 'pool']),
  executorShutdownTimesOut: from('3.12'),
  /** A future that was cancelled is not told that the default executor has shut down. */
  executorShutdownChecksFuture: from('3.13.0'),
  threadsTellTheirTrace: from('3.10'),
  /** Whether Executor.map() lets go of a result through a function of its own. */
  mapHasResultHelper: from('3.10'),
  hasToThread: from('3.9'),
  poolHasInitializer: from('3.7'),
  poolSizeIsFivefold: until('3.8'),
  forkServerHasMain: from('3.14.0'),
  poolHasTaskLimit: from('3.11'),
  poolLaunchesOnDemand: from('3.9'),
  poolCancelsFutures: from('3.9'),
  hasNativeThreadId: from('3.8'),
  hasChildWatcher: until('3.14.0'),
  cancelledExcReused: from('3.11'),
  /** The key of the type of a task's wakeup, as a call_soon() of the program gets it. */
  taskWakeupType: rows('TaskWakeupMethWrapper', ['3.10', 'task_wakeup']),
  selectorModifiesInPlace: from('3.7'),
  currentTaskOfThread: from('3.14.0'),
  importErrorNamesModule: from('3.7'),
  scriptPathIsAbsolute: from('3.9'),
  stopIterationFailsFuture: from('3.13.0'),
  cancelledIsBaseException: from('3.8'),
  cancelHasMessage: from('3.9'),
  hasContext: from('3.7'),
  handlerRunsInContext: from('3.12'),
  factoryTaskAlwaysNamed: rows<boolean>(false, ['3.13.0', true], ['3.13', false]),
  uncancelDropsPending: from('3.13.0'),
  hasEagerTasks: from('3.12'),
  hasGetContext: from('3.12'),
  contextTypeName: rows('Context', ['3.11', '_contextvars.Context']),
  tokenIsManager: from('3.14.0'),
  /** set_debug() of a running loop turns the tracking of origins on or off in a callback of its own. */
  setDebugCallsLoop: from('3.7'),
  pureFuture: rows<boolean>(true, ['3.6', false]),
  asyncioErrorsModule: rows('asyncio.futures', ['3.6', 'asyncio.base_futures'], ['3.8', 'asyncio.exceptions']),
  resultNotReadyText: rows('Result is not ready.', ['3.6', 'Result is not set.']),
  sleepNegativeIsBare: from('3.7'),
  sleepUsesRunningLoop: from('3.8'),
  sleepRejectsNan: from('3.13.0'),
  cancelRetrievesException: from('3.6'),
  taskAwaitsItselfText: from('3.5.3'),
  loopParameter: until('3.10'),
  loopParameterWarns: rows<boolean>(false, ['3.8', true], ['3.10', false]),
  otherLoopText: rows('loop argument must agree with Future', ['3.8', 'The future belongs to a different loop than the one specified as the loop argument']),
  taskOfClosedLoopCloses: from('3.10'),
  createTaskHasContext: from('3.11'),
  emptyWaitText: rows('Set of coroutines/Futures is empty.', ['3.11', 'Set of Tasks/Futures is empty.']),
  waitTakesCoroutines: rows<'silently' | 'warns' | 'never'>('silently', ['3.9', 'warns'], ['3.11', 'never']),
  /** On a timeout: leaves the task behind; joins it; also when cancelled or late; gives its result; is timeout(). */
  waitForStyle: rows<'leave' | 'join' | 'wait' | 'result' | 'inline'>('leave', ['3.7', 'join'], ['3.8', 'wait'], ['3.9', 'result'], ['3.12', 'inline']),
  asCompletedText: rows('expect a list of futures', ['3.8', 'expect an iterable of futures']),
  asCompletedIsAsync: from('3.13.0'),
  gatherCountsDone: from('3.12'),
  gatherCountsEach: until('3.7'),
  waitCleansUp: from('3.7'),
  gatherIsPrivate: rows<boolean>(false, ['3.9', true], ['3.10', false]),
  gatherRemembersCancel: from('3.6'),
  shieldForgetsCancelled: from('3.7'),
  lockTakesLoop: until('3.11'),
  lockReprHasSpace: from('3.7'),
  lockIsAwaitable: until('3.9'),
  lockAwaitWarns: from('3.7'),
  lockPassesWakeupOn: from('3.6'),
  conditionNotifiesNext: from('3.13.0'),
  conditionTellsCancelled: from('3.6'),
  semaphoreIsFair: from('3.9'),
  semaphoreWakesAll: from('3.13.0'),
  hasTaskGroup: from('3.11'),
  queueForgetsCancelled: from('3.7'),
  queueHasShutdown: from('3.13.0'),
  timeoutShowsInContext: from('3.13.0'),
  taskGroupUncancelsLate: from('3.13.0'),
  taskGroupKnowsEager: from('3.12'),
  taskGroupNamesLater: until('3.13.0'),
  taskGroupClosesRefused: from('3.13.0'),
  swallowedCancelIsCancelled: rows<'value' | 'exception' | 'cancelled'>('value', ['3.6', 'exception'], ['3.8', 'cancelled']),
  stepHandleName: rows<'step' | 'send' | 'meth' | 'asyncio'>('step', ['3.6', 'meth'], ['3.12', 'asyncio']),
  wakeupHandleName: rows<'wakeup' | 'meth' | 'task_wakeup'>('wakeup', ['3.6', 'meth'], ['3.10', 'task_wakeup']),
  hasAsyncgenHooks: from('3.6'),
  mroErrorBreaks: until('3.13.0'),
  coroutineDecoratorWarns: from('3.8'),
  generatorsAreCoroutines: until('3.12'),
  /** throw() and athrow() warn when they are given type, value and traceback. */
  throwWarnsOfParts: from('3.12'),
  ownCoroutinesAreGenerators: until('3.7'),
  bytearrayExtendNames: from('3.8'),
  bytearrayExtendText: rows("'str' object cannot be interpreted as an integer", ['3.13.0', "expected iterable of integers; got: 'str'"]),
  emptySlotSaysType: from('3.10'),
  classAnnotationsAreOwn: from('3.10'),
  namespacesHoldAnnotations: until('3.14.0'),
  setNameErrorsHaveNotes: from('3.12'),
  relativeImportRaises: rows<'SystemError' | 'ImportError'>('SystemError', ['3.6', 'ImportError']),
  relativeImportBeyondIsImportError: from('3.9'),
  mainPackageIsName: rows<boolean>(false, ['3.6', true], ['3.7', false]),
  hintsAtHiddenModules: from('3.13.0'),
  importHintsAtHiddenModules: from('3.14.0'),
  hiddenModuleText: rows('the import system gives it precedence', ['3.14.0', 'prevents importing that standard library module']),
  hiddenModuleKind: rows('third-party module', ['3.14.0', 'library']),
  saysPartlyInitialized: from('3.8'),
  // --- transports, servers and streams
  transportSocketsAreWrapped: from('3.8'),
  sockAcceptEndsWithFuture: from('3.9'),
  streamTaskIsKept: from('3.10'),
  fatalErrorIgnoresOSError: from('3.7'),
  transportGuardsProtocol: from('3.7'),
  writelinesUsesSendmsg: from('3.12'),
  writelinesPauses: from('3.14.0'),
  sendsEmptyDatagrams: from('3.13.0'),
  looksIntoSelectorMap: from('3.13.0'),
  serverSockets: rows<'none' | 'list' | 'wrapped'>('none', ['3.7', 'list'], ['3.8', 'wrapped']),
  serverHasServing: from('3.7'),
  serverWaitsForClients: from('3.12'),
  serverClosesClients: from('3.13.0'),
  connectionResolvesInTasks: until('3.7'),
  bindErrorsAreWhole: from('3.13.0'),
  broadcastersConnectNot: from('3.7'),
  sockWatchEndsWithFuture: from('3.8'),
  sockMethodsAnswerFutures: until('3.7'),
  hasStartTls: from('3.7'),
  hasSockDatagrams: from('3.11'),
  unknownSizeIsUndefined: from('3.8'),
  streamReprIsLong: from('3.7'),
  readuntilTakesTuples: from('3.13.0'),
  manyCanDrain: from('3.10'),
  streamTaskIsWatched: from('3.11'),
  streamTaskMayBeCancelled: from('3.13.0'),
  writerWaitsForClose: from('3.7'),
  defaultEncoding: rows('UTF-8', ['3.11', 'utf-8']),
  transportsTellReading: from('3.7'),
  pipeReadsWhenAllowed: from('3.11'),
  hasStackFaultSignal: from('3.11'),
  signalChecksNumbers: from('3.8'),
  namesSignalRange: from('3.11'),
  // --- unittest
  hasAsyncTestCase: from('3.8'),
  entersTestContexts: from('3.11'),
  testsReportAtOnce: from('3.11'),
  testsHaveDurations: from('3.12'),
  mainThreadOfInterpreter: from('3.9'),
  // --- sockets
  socketTimeoutIsTimeoutError: from('3.10'),
  socketShowsEnums: until('3.11'),
  socketReadsDescriptor: from('3.7'),
  addressErrorNamesMethod: from('3.8'),
  integerErrorNamesType: from('3.10'),
  // --- language: wording of errors
  qualifiedCallErrors: from('3.10'),
  unboundLocal311: from('3.11'),
  awaitError314: rows<boolean>(false, ['3.14.0', true]),
  concatenateOnlyText: rows<boolean>(true, ['3.7', false]),
  withErrorIsAttributeError: until('3.11'),
  unhashableSaysRole: from('3.14.0'),
  unpackSaysHowMany: from('3.14.0'),
  attributeErrorMentionsDict: from('3.13.0'),
  generatorStopIteration: from('3.7'),
  zeroDivision314: from('3.14.0'),
  exceptionReprTrailingComma: until('3.7'),
  tracebackMarks: rows<'none' | 'line' | 'lines'>('none', ['3.11', 'line'], ['3.13.0', 'lines']),
  comprehensionsAreFunctions: until('3.12'),
  localsIsOneDict: until('3.13.0'),
  finalizerIsShownBound: until('3.7'),
  tracebackHeadAlways: until('3.8'),
  threadErrorEndsBlank: until('3.8'),
  atexitIsUnraisable: from('3.10'),
  hasUnraisableHook: from('3.8'),
  hasThreadHook: from('3.8'),
  interruptsWithAnySignal: from('3.10'),
  threadLockIsType: from('3.13.0'),
  hasAsyncMock: from('3.8'),
  inspectKnowsAsyncMocks: from('3.10'),
  mockShowsCalls: from('3.8'),
  mockExplainsAssertions: from('3.8'),
  mockKnowsMisspellings: from('3.10'),
  mockAlignsActual: from('3.11'),
  mockDeniesAssertionNames: from('3.12'),
  mockClosesFiles: from('3.13.0'),
  unraisableMessageHasObject: from('3.13.0'),
  plainTracebackHasMarks: rows<boolean>(false, ['3.11', true], ['3.13.0', false]),
  recordsNameTask: from('3.12'),
  queueHandlerCopiesRecord: from('3.8'),
  pickleHasProtocol5: from('3.8'),
  picklesByProtocol5: from('3.14.0'),
  queueHandlerDropsStack: from('3.12'),
  queueHandlerKnowsListener: from('3.12'),
  formatsAreValidated: from('3.8'),
  filtersReplaceRecords: from('3.12'),
  disabledIsNotEnabled: from('3.7'),
  rootIsRoot: from('3.9'),
  warningsAreLoggedAsOne: from('3.11'),
  hasCoroutineOrigin: from('3.7'),
  ensureFutureHidesItself: until('3.10'),
  hasDevelopmentMode: from('3.7'),
  mainSeesDeprecations: from('3.7'),
  warningWithoutPlaceIsBracketed: from('3.13.0'),
  filterErrorsAreAsserts: until('3.13.0'),
  marksCoroutineFunctions: from('3.12'),
  kindReprHasValue: until('3.8'),
  annotatedDefaultsAreSpaced: from('3.7'),
  missingSaysKeywordOnly: from('3.12'),
  hasExceptionNotes: from('3.11'),
  unprintableSaysWhat: from('3.11'),
  syntaxErrorHasRange: from('3.10'),
  /** The parser whose words and marks SyntaxErrors have; 3.10 and later: see syntaxErrorHasRange. */
  syntaxErrorsOf: rows<'3.7' | '3.8' | '3.9'>('3.7', ['3.8', '3.8'], ['3.9', '3.9']),
  suggestsNames: from('3.10'),
  suggestsSelf: from('3.12'),
  suggestsImports: from('3.12'),
  suggestsModules: from('3.12'),
  suggestsHidden: until('3.13.0'),
  suggestsFromAllScopes: from('3.13.0'),
  tracebackSuggests: from('3.12'),
  moduleSuggestionEnd: rows('', ['3.13.0', '?']),
  compilerPositions: rows<Positions>('furthest', ['3.8', 'start'], ['3.10', 'attribute'], ['3.11', 'condition'], ['3.12', 'statement'], ['3.13.0', 'expression']),
  compilerDocstrings: rows<'raw' | 'clean'>('raw', ['3.13.0', 'clean']),
  syntaxWarnings: rows<SyntaxWarnings>('assert', ['3.8', 'literals'], ['3.12', 'escapes'], ['3.14.0', 'advice']),
  warnsOfTracemalloc: from('3.7'),
  interruptExits130: from('3.8'),
  unpackNamesType: from('3.7'),
  containerWording: rows('argument of type \'%\' is not iterable', ['3.14.0', 'argument of type \'%\' is not a container or iterable']),
  objectTakesNoParameters: until('3.7'),
  threadNameRepr: from('3.5.2'),
  uncaughtNamesMain: until('3.11'),
  deleteMissingIsBareName: until('3.11'),
  threadNameHasTarget: from('3.10'),
  lockTimeoutText: rows('timeout value must be positive', ['3.13.0', 'timeout value must be a non-negative number']),
  timeoutOverflow: rows('timestamp too large to convert to C _PyTime_t', ['3.11', 'timestamp out of range for platform time_t']),
  wholeTimeoutOverflow: rows('timestamp too large to convert to C _PyTime_t', ['3.13.0', 'timestamp too large to convert to C PyTime_t']),
  timeoutErrorsAreOne: from('3.11'),
  warningShowsSource: from('3.5.2'),
  keyErrorChain: from('3.7'),
  thrownGetsContext: from('3.9'),
  dataclassRepeatsSlots: until('3.11'),
  descriptorErrorArticle: rows('', ['3.8', 'a ']),
  // --- re
  reHasPossessive: from('3.11'),
  reGlobalFlagsLead: from('3.11'),
  reWantsNames: from('3.13.0'),
  reHasSmallZ: from('3.14.0'),
  // --- numbers of the library
  nanHashesByIdentity: from('3.10'),
  fractionArgumentText: rows('argument should be a string or a Rational instance', ['3.14.0', 'argument should be a string or a Rational instance or have the as_integer_ratio() method']),
  fractionsHaveFormats: from('3.12'),
  fractionsNameDivisor: from('3.12'),
  fractionsDivideFirst: until('3.8'),
  fractionsKnowRatio: from('3.8'),
  fractionsKnowInteger: from('3.12'),
  geometricMeanEmptyText: rows('geometric mean requires a non-empty dataset containing positive numbers', ['3.13.0', 'Must have a non-empty dataset']),
  geometricMeanWrongText: rows('geometric mean requires a non-empty dataset containing positive numbers', ['3.13.0', 'No negative inputs allowed']),
  geometricMeanTakesZero: from('3.13.0'),
  groupedMedianIsFloat: from('3.12'),
  modeTakesFirst: from('3.8'),
  quantilesTakeOne: from('3.13.0'),
  quantilesFewText: rows('must have at least two data points', ['3.13.0', 'must have at least one data point']),
  normalDistHasZscore: from('3.9'),
  stdevNamesItself: from('3.11'),
  stdevIsExact: from('3.11'),
  topologyPreparesTwice: from('3.14.0'),
  // --- datetime
  dateErrorsSayValue: from('3.14.0'),
  floatAsIndexText: rows('integer argument expected, got float', ['3.10', "'float' object cannot be interpreted as an integer"]),
  notAnIndexText: rows('an integer is required (got type %)', ['3.10', "'%' object cannot be interpreted as an integer"]),
  formatHasColonZ: from('3.12'),
  deltaReprNamesParts: from('3.7'),
  hasIsoCalendarDate: from('3.9'),
  hasFromIsoFormat: from('3.7'),
  isoFormatIsWide: from('3.11'),
  isoFormatHas24: from('3.14.0'),
  hasFromIsoCalendar: from('3.8'),
  hasDateStrptime: from('3.14.0'),
  dateComparisonRaises: until('3.13.0'),
  dateArithmeticKeepsClass: from('3.8'),
  hasDatetimeUtc: from('3.11'),
  hasReplaceMethod: from('3.13.0'),
  utcnowIsDeprecated: from('3.12'),
  // --- builtins: wording of errors
  classinfoMayBeUnion: from('3.10'),
  attributeNameErrorSaysType: from('3.11'),
  intModuloText: rows('integer division or modulo by zero', ['3.11', 'integer modulo by zero']),
  floatFloorText: rows('float divmod()', ['3.9', 'float floor division by zero']),
  floatModuloText: rows('float modulo', ['3.13.0', 'float modulo by zero']),
  sumIsCompensated: from('3.12'),
  superWantsAType: from('3.11'),
  complexHasFloorErrors: until('3.10'),
  complexTakesIndex: from('3.8'),
  complexResultIsNamed: from('3.7'),
  complexHasMethodComplex: from('3.11'),
  realNumber: rows('number,', ['3.10', 'real number,']),
  emptyExtremeIsArgument: until('3.12'),
  stringIndexQuotesType: from('3.11'),
  containerErrorNamesContainer: from('3.14.0'),
  sliceAssignText: rows('can only assign an iterable', ['3.13.0', 'must assign iterable to extended slice']),
  formatIndexText: rows('tuple index out of range', ['3.8', 'Replacement index N out of range for positional args tuple']),
  keywordErrorNamesFunction: from('3.7'),
  keywordErrorSaysGot: from('3.13.0'),
  splitConditionText: rows('expected a function, exception type or tuple of exception types', ['3.13.0', 'expected an exception type, a tuple of exception types, or a callable (other than a class)']),
  formatHasZ: from('3.11'),
  formatErrorShowsSpec: from('3.11'),
  formatSaysSpace: from('3.9'),
  zeroPadsText: from('3.10'),
  percentSignTakesNothing: until('3.7'),
  percentNeedsRealNumber: from('3.10'),
  percentCharText: rows('%c requires int or char', ['3.14.0', '%c requires an int or a unicode character, not T']),
  hasAsciiTest: from('3.7'),
  hasRemovePrefix: from('3.9'),
  hasGenericAlias: from('3.9'),
  loggersAreGeneric: from('3.11'),
  processQueuesAreGeneric: from('3.12'),
  reversesDicts: from('3.8'),
  intsKnowRatio: from('3.8'),
  hasBitCount: from('3.10'),
  hasTypeUnion: from('3.10'),
  intsSayInteger: from('3.12'),
  zipHasStrict: from('3.10'),
  numbersHaveStr: until('3.8'),
  zipNumbersArguments: until('3.8'),
  extremeOfNothingText: rows('expected 1 arguments, got 0', ['3.8', 'expected 1 argument, got 0'], ['3.9', 'expected at least 1 argument, got 0']),
  zipKeywordText: rows('zip() does not take keyword arguments', ['3.7', 'zip() takes no keyword arguments']),
  enumerateNamesNoPosition: from('3.11'),
  wrappedFunctionShows: from('3.10'),
  superErrorNamesTypes: from('3.13.0'),
  starSaysValue: from('3.9'),
  setDisplayIsMerged: from('3.9'),
  argumentSuggestions: from('3.13.0'),
  intTextLimited: from('3.7'),
  propertyErrorShows: rows<'nothing' | 'name' | 'type'>('nothing', ['3.10', 'name'], ['3.11', 'type']),
  notSubscriptableNamesClass: from('3.11'),
  hasExceptionGroups: from('3.11'),
  hasAnext: from('3.10'),
  hasBreakpoint: from('3.7'),
  hasModuleNotFound: from('3.6'),
  listIndexSaysX: from('3.14.0'),
  argumentErrorsNamed: from('3.13.0'),
  qualifiedNativeErrors: from('3.9'),
  futureMethodsGetClass: from('3.12'),
  abstractErrorCounts: from('3.9'),
  factorialTakesFloats: until('3.10'),
  // --- dataclasses
  dataclassHasSlots: from('3.10'),
  dataclassUpdatesAbstract: from('3.10'),
  dataclassChecksHash: from('3.11'),
  dataclassNamesDefault: from('3.13.0'),
  dataclassShowsParams: from('3.12'),
  dataclassIsItsMakers: from('3.12'),
  dataclassCopiesDefaultdict: from('3.12'),
  dataclassComparesFields: from('3.13.0'),
  // --- re
  escapeSparesText: from('3.7'),
  emptyMatchesFollow: from('3.7'),
  patternErrorRenamed: from('3.13.0'),
  reTypesAreNamed: from('3.7'),
  reExpectsText: rows('expected string or bytes-like object', ['3.11', 'expected string or bytes-like object, got \'T\'']),
  // --- json
  jsonSaysObject: from('3.7'),
  jsonShowsFloat: from('3.12'),
  jsonNamesTrailingComma: from('3.13.0'),
  // --- typing
  unionsShowOptional: from('3.9'),
  typeParameterDefaults: from('3.13.0'),
  unionsAreTypes: from('3.14.0'),
  typingSaysArguments: from('3.11'),
  // --- enum, types
  enumNew: from('3.11'),
  enumContains: rows<'false' | 'error' | 'value'>('false', ['3.8', 'error'], ['3.12', 'value']),
  enumFormatsAsStr: from('3.11'),
  enumNamesExtended: from('3.8'),
  enumCallsAreLookups: from('3.12'),
  enumMembersAreOrderedDict: until('3.8'),
  enumUsesQualname: from('3.8'),
  enumAutoIsHighest: from('3.13.0'),
  enumNestedClassIsNone: from('3.13.0'),
  namespaceIsSorted: until('3.9'),
  // --- random
  seedTypesAreFew: from('3.11'),
  gammaDrawsAgain: until('3.8'),
  randrangeChecksStep: from('3.10'),
  randrangeSaysStep: from('3.12'),
  randrangeTakesFloats: until('3.12'),
  randrangeTight: until('3.8'),
  choiceChecksEmpty: rows<boolean>(true, ['3.9', false], ['3.11', true]),
  sampleRefusesSets: from('3.11'),
  samplePopulationText: rows('Population must be a sequence or set.  For dicts, use list(d).', ['3.9', 'Population must be a sequence.  For dicts or sets, use sorted(d).']),
  choicesChecksTotal: from('3.9'),
  zeroRandomBits: from('3.9'),
  randomBitsText: rows('number of bits must be greater than zero', ['3.9', 'number of bits must be non-negative']),
  // --- functools, collections
  wrapperAssignments: rows('__module__ __name__ __qualname__ __doc__ __annotations__', ['3.12', '__module__ __name__ __qualname__ __doc__ __annotations__ __type_params__'], ['3.14.0', '__module__ __name__ __qualname__ __doc__ __annotate__ __type_params__']),
  threadingDeprecatesOldNames: from('3.10'),
  frameReprHasPlace: from('3.7'),
  partialHasPlaceholder: from('3.14.0'),
  partialInClass: rows('plain', ['3.13.0', 'warns'], ['3.14.0', 'method']),
  reduceEmptyText: rows('reduce() of empty sequence with no initial value', ['3.10', 'reduce() of empty iterable with no initial value']),
  lruCacheTakesFunction: from('3.8'),
  // --- struct
  structExplainsPacking: from('3.7'),
  structExplainsUnpacking: from('3.8'),
  structFormatIsText: from('3.7'),
  structStopsAtNull: until('3.7'),
  structModuleName: rows('builtins', ['3.8', '_struct']),
  structNamesNumbers: from('3.11'),
  structNamesFormat: from('3.12'),
  structHasRepr: from('3.13.0'),
  // --- keyword, sched
  asyncIsKeyword: from('3.7'),
  pegParserIsKeyword: rows<boolean>(false, ['3.9', true], ['3.10', false]),
  softKeywords: rows('', ['3.10', '_ case match'], ['3.12', '_ case match type']),
  fnmatchMendsRanges: from('3.10'),
  fnmatchStarForm: rows('', ['3.9', '(?=(?P<gNUMBER>.*?PART))(?P=gNUMBER)'], ['3.11', '(?>.*?PART)']),
  schedHasSequence: from('3.10'),
  // --- http
  httpHasMisdirected: from('3.7'),
  httpHasLegalReasons: from('3.8'),
  httpHasTeapot: from('3.9'),
  httpHasCategories: from('3.12'),
  httpRenames: from('3.13.0'),
  // --- urllib.parse
  urlTildeIsSafe: from('3.7'),
  urlTakesAnyScheme: from('3.8'),
  unquoteTakesBytes: from('3.9'),
  urlStripsControls: from('3.7'),
  urlChecksScheme: from('3.11'),
  urlChecksBrackets: from('3.11'),
  urlKnowsItms: from('3.12'),
  urlKeepsEmptyNetloc: from('3.13.0'),
  queryMayBeEmpty: from('3.11'),
  portMustBeDigits: from('3.8'),
  // --- ipaddress
  ipHasSubnetOf: from('3.7'),
  ipRefusesLeadingZeros: from('3.8'),
  ipHasScopes: from('3.9'),
  ipAddressesFormat: from('3.9'),
  ipHostOfOne: from('3.8'),
  ipShowsMapped: from('3.13.0'),
  ipMapsV4: from('3.13.0'),
  ipJudgesMapped: from('3.10'),
  ipKnowsNewRanges: from('3.13.0'),
  // --- csv
  csvRowsAreOrdered: rows<boolean>(false, ['3.6', true], ['3.8', false]),
  csvKeywordText: rows("'NAME' is an invalid keyword argument for this function", ['3.13.0', "this function got an unexpected keyword argument 'NAME'"]),
  csvEscapesEscape: from('3.10'),
  csvIteratesPlainly: from('3.8'),
  csvNamesNone: from('3.9'),
  csvNamesTypes: from('3.14.0'),
  csvQuotesStrings: from('3.12'),
  csvReadsNone: from('3.13.0'),
  csvRefusesEmpty: from('3.11'),
  csvRefusesNull: until('3.11'),
  csvSaysNul: from('3.8'),
  csvSaysNewline: from('3.12'),
  csvBytesHint: rows('(did you open the file in text mode?)', ['3.10', '(the file should be opened in text mode)']),
  csvQuotesBlank: from('3.12'),
  csvQuotesLineEnds: from('3.13.0'),
  // --- pprint
  pprintKnowsNamespaces: from('3.9'),
  pprintKnowsDataClasses: from('3.10'),
  pprintGroupsDigits: from('3.10'),
  // --- pathlib
  pathsHaveWithStem: from('3.9'),
  pathsHaveRelativeTo: from('3.9'),
  pathParentsSlice: from('3.10'),
  pathsHaveSegments: from('3.12'),
  /** Path.rename() and replace() answer the new path. */
  pathsAnswerTarget: from('3.8'),
  /** `**` at the end of a pattern of Path.glob() finds files, too. */
  recursiveGlobFindsFiles: from('3.13.0'),
  spooledFileIsStream: from('3.11'),
  copyfileNamesMissingFolder: from('3.9'),
  pathsCompareTexts: from('3.12'),
  pathChecksNameFirst: from('3.13.0'),
  pathsWatchStems: from('3.14.0'),
  pathlibHasUnsupported: from('3.13.0'),
  pathArgumentText: rows('argument should be a str object or an os.PathLike object returning str, not CLASS', ['3.12', "argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'TYPE'"]),
  pathNotBelowText: rows('SELF does not start with OTHER', ['3.9', 'SELF is not in the subpath of OTHER OR one path is relative and the other is absolute.'], ['3.12', 'SELF is not in the subpath of OTHER']),
  // --- ast, calendar, hmac
  literalsStripBlanks: from('3.10'),
  literalsHaveEmptySet: from('3.9'),
  calendarHasEnums: from('3.12'),
  calendarRaisesIndexError: from('3.12'),
  hmacNeedsDigest: from('3.8'),
  hmacMissingText: rows("Missing required parameter 'digestmod'.", ['3.12', "Missing required argument 'digestmod'."]),
  // --- argparse
  argparseNargsTest: rows('>', ['3.8', '!=']),
  argparseExtends: from('3.8'),
  argparseAlwaysJoinsFlags: from('3.8'),
  argparseNamesSubcommands: from('3.9'),
  argparseNamespaceKeepsOrder: from('3.9'),
  argparseShowsRequired: from('3.9'),
  argparseShowsBothForms: from('3.9'),
  argparseShowsStarOnce: from('3.9'),
  argparseShowsBooleanDefault: until('3.11'),
  argparseOptionsTitle: rows('optional arguments', ['3.10', 'options']),
  argparseRefusesSubcommandTwice: from('3.11'),
  argparseStripsHelp: from('3.11'),
  argparseMeasuresIndent: from('3.13.0'),
  argparseDeprecates: from('3.13.0'),
  argparseShowsArgumentsOnce: from('3.13.0'),
  argparseBreaksGroups: from('3.13.0'),
  argparseKeepsLaterDashes: from('3.13.0'),
  argparseKeepsOptionalPositionals: from('3.14.0'),
  argparseAcceptsAnyDefault: from('3.13.0'),
  argparseAcceptsNoChoice: from('3.10'),
  argparseSplitsChoices: from('3.14.0'),
  argparseChoiceForm: rows('%r', ['3.14.0', '%s']),
  argparseRaisesForSubparsers: from('3.13.0'),
  argparseNeverExits: from('3.13.0'),
  lruCacheErrorText: rows('Expected maxsize to be an integer or None', ['3.8', 'Expected first argument to be an integer, a callable, or None']),
  cacheHasParameters: from('3.9'),
  dictsMerge: from('3.9'),
  orderedDictShowsDict: from('3.12'),
  orderedDictAsksSubclasses: until('3.11'),
  abcMetaTakesKeywords: until('3.11'),
  namedTupleHasDefaults: from('3.7'),
  namedTupleHasTypes: rows<'ordered' | 'plain' | 'no'>('ordered', ['3.8', 'plain'], ['3.9', 'no']),
  namedTupleReplaces: from('3.13.0'),
  namedTupleReplaceError: rows('ValueError', ['3.13.0', 'TypeError']),
  namedTupleAsDict: from('3.8'),
  namedTupleNewName: rows('__new__()', ['3.9', '<lambda>()'], ['3.10', 'T.__new__()']),
  countersCompare: from('3.10'),
  suppressSplitsGroups: from('3.12'),
  exitStackChecksProtocol: from('3.11'),
  abstractErrorQuotes: from('3.12'),
} as const satisfies Record<string, Rows<unknown>>; // prettier-ignore

/** The traits that say whether something exists or happens. */
export type BooleanTrait = {
  [K in keyof typeof TABLE]: ValueOf<(typeof TABLE)[K]> extends boolean ? K : never;
}[keyof typeof TABLE];

type ValueOf<R> = R extends Rows<infer V> ? V : never;
type TableTraits = { readonly [K in keyof typeof TABLE]: ValueOf<(typeof TABLE)[K]> };

/** The traits of a profile, with the texts that follow from them. */
export interface Traits extends TableTraits {
  readonly profile: ProfileId;
  readonly version: readonly [number, number, number];
  readonly divisionByZeroText: string;
  readonly moduloByZeroText: string;
  readonly floorDivisionByZeroText: string;
  readonly zeroToNegativePowerText: string;
  readonly floatDivisionByZeroText: string;
  readonly floatFloorDivisionByZeroText: string;
  readonly complexDivisionByZeroText: string;
  readonly zeroToComplexPowerText: string;
  readonly divmodByZeroText: string;
  readonly floatDivmodByZeroText: string;
  unboundLocalText(name: string): string;
  unboundFreeText(name: string): string;
  awaitErrorText(type: string): string;
  starNotIterableText(type: string): string;
  stopIterationBecomesRuntimeError(gen: PyGenerator): boolean;
}

function valueAt<V>(r: Rows<V>, index: number): V {
  let [value] = r as readonly [V];
  for (let i = 1; i < r.length; i++) {
    const [id, v] = r[i] as readonly [ProfileId, V];
    if (profileIndex(id) <= index) value = v;
  }
  return value;
}

/** The plain table of a profile, for `profiles --json`. */
export function traitTable(id: ProfileId): TableTraits {
  const index = profileIndex(id);
  const values: Record<string, unknown> = {};
  for (const [name, r] of Object.entries(TABLE)) values[name] = valueAt<unknown>(r, index);
  return values as TableTraits;
}

/** Whether a version lies between two minor ones: for the table of what CPython's library has. */
export function minorWithin({ version }: Traits, from: number, until: number): boolean {
  return version[1] >= from && version[1] <= until;
}

const made = new Map<ProfileId, Traits>();

/** The traits of a profile; one object for all worlds. */
export function traitsOf(id: ProfileId): Traits {
  let traits = made.get(id);
  if (traits === undefined) {
    traits = makeTraits(id);
    made.set(id, traits);
  }
  return traits;
}

function makeTraits(id: ProfileId): Traits {
  const table = traitTable(id);
  const z = table.zeroDivision314;
  return {
    ...table,
    profile: id,
    version: PROFILES[profileIndex(id)].version,
    divisionByZeroText: 'division by zero',
    floorDivisionByZeroText: z ? 'division by zero' : 'integer division or modulo by zero',
    moduloByZeroText: z ? 'division by zero' : table.intModuloText,
    zeroToNegativePowerText: z
      ? 'zero to a negative power'
      : '0.0 cannot be raised to a negative power',
    floatDivisionByZeroText: z ? 'division by zero' : 'float division by zero',
    floatFloorDivisionByZeroText: z ? 'division by zero' : table.floatFloorText,
    complexDivisionByZeroText: z ? 'division by zero' : 'complex division by zero',
    zeroToComplexPowerText: `${z ? 'zero' : '0.0'} to a negative or complex power`,
    floatModuloText: z ? 'division by zero' : table.floatModuloText,
    divmodByZeroText: z ? 'division by zero' : 'integer division or modulo by zero',
    floatDivmodByZeroText: z ? 'division by zero' : 'float divmod()',
    unboundLocalText: (name) =>
      table.unboundLocal311
        ? `cannot access local variable '${name}' where it is not associated with a value`
        : `local variable '${name}' referenced before assignment`,
    unboundFreeText: (name) =>
      table.unboundLocal311
        ? `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`
        : `free variable '${name}' referenced before assignment in enclosing scope`,
    awaitErrorText: (type) =>
      table.awaitError314
        ? `'${type}' object can't be awaited`
        : `object ${type} can't be used in 'await' expression`,
    starNotIterableText: (type) =>
      table.starSaysValue
        ? `Value after * must be an iterable, not ${type}`
        : `'${type}' object is not iterable`,
    stopIterationBecomesRuntimeError: (gen) =>
      table.generatorStopIteration || gen.cls.name !== 'generator',
  };
}
