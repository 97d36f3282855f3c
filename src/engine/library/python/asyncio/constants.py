"""Numbers that loops, streams and transports go by."""

from _loopscope import _trait

LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5
ACCEPT_RETRY_DELAY = 1
DEBUG_STACK_DEPTH = 10
if _trait('hasContext'):
    SSL_HANDSHAKE_TIMEOUT = 60.0
    SENDFILE_FALLBACK_READBUFFER_SIZE = 1024 * 256
if _trait('hasTaskGroup'):
    SSL_SHUTDOWN_TIMEOUT = 30.0
    FLOW_CONTROL_HIGH_WATER_SSL_READ = 256
    FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512
if _trait('executorShutdownTimesOut'):
    THREAD_JOIN_TIMEOUT = 300
