# Downloads with progress: dataclasses, an enum of states, a semaphore, gather, logging to a stream.
# min: 3.7
# lacks: io, logging, dataclasses, enum
import asyncio
import io
import logging
from dataclasses import dataclass, field
from enum import Enum, auto


class State(Enum):
    QUEUED = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass
class Download:
    url: str
    size: int
    state: State = State.QUEUED
    got: int = 0
    history: list = field(default_factory=list, repr=False)

    def become(self, state):
        self.history.append((self.state.name, state.name))
        self.state = state


stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)-7s %(name)s: %(message)s"))
log = logging.getLogger("downloads")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False


async def fetch(download, gate, chunk=40):
    async with gate:
        download.become(State.RUNNING)
        log.info("starts %s", download.url)
        try:
            while download.got < download.size:
                await asyncio.sleep(0)
                download.got += min(chunk, download.size - download.got)
                log.debug("not shown %d", download.got)
                if download.url.endswith("bad") and download.got > 50:
                    raise ConnectionResetError(f"lost after {download.got}")
        except ConnectionError as error:
            download.become(State.FAILED)
            log.warning("%s: %s", download.url, error)
        else:
            download.become(State.DONE)
    return download


async def main():
    gate = asyncio.Semaphore(2)
    downloads = [Download("a", 100), Download("b/bad", 100), Download("c", 30), Download("d", 0)]
    for each in await asyncio.gather(*(fetch(download, gate) for download in downloads)):
        print(each, each.history)
    log.error("%d of %d failed", sum(d.state is State.FAILED for d in downloads), len(downloads))


asyncio.run(main())
print(stream.getvalue(), end="")
