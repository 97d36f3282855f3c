# The names around asyncio's logger and its subprocesses that programs use without starting one.
import asyncio
import asyncio.log
import asyncio.subprocess
import logging
from asyncio.log import logger
from asyncio.subprocess import DEVNULL, PIPE, STDOUT

print(PIPE, STDOUT, DEVNULL, asyncio.subprocess.PIPE, asyncio.log.logger is logger)
print(logger is logging.getLogger('asyncio'), logger.name, asyncio.subprocess.Process.__name__)
print(asyncio.subprocess.create_subprocess_exec is asyncio.create_subprocess_exec)
