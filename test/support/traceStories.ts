/** Traces that several tests begin with, in the form of `traceFixture.ts`. */

/** A process and its main thread. */
export const START = `
  100.1 process.start program=main.py
  100.1 thread.start thread=1 name=MainThread main
  100.1 thread.switch
  100.1 fd.open fd=0 ofd=1 type=null
`;

/** A loop as `asyncio.new_event_loop()` makes it: epoll, self-pipe, its reader. */
export const LOOP = `
  100.1 fd.open fd=3 ofd=10 type=epoll
  100.1 fd.open fd=4 ofd=11 type=socket
  100.1 fd.open fd=5 ofd=12 type=socket peer=11
  100.1 loop1 loop.new type=_UnixSelectorEventLoop epollFd=3 readFd=4 writeFd=5
  100.1 loop1 handle.new handle=1 callback=_read_from_self() origin=reader
  100.1 loop1 select.register fd=4 reader=1
  100.1 loop1 epoll.ctl epoll=10 op=ADD fd=4 ofd=11 events=1
`;

/**
 * Two threads run two loops; the first forks in a callback while the second is in one. Then the child
 * goes on with the rest of the batch.
 */
export const FORK = `${START}${LOOP}
    100.1 thread.start thread=2 name=T
    100.2 thread.run
    100.1 loop1 slot.set slot=running value=1 by=run_forever
    100.1 loop1 loop.run
    100.1 loop1 handle.new handle=2 callback=fork()
    100.1 loop1 ready.push handle=2
    100.1 loop1 handle.new handle=3 callback=rest()
    100.1 loop1 ready.push handle=3
    100.1 loop1 handle.new handle=4 callback=later() origin=timer
    100.1 loop1 timer.push handle=4 when=1s
    100.1 loop1 task.new task=1 name=Task-1
    100.1 loop1 iteration.begin n=1
    100.1 loop1 iteration.batch todo=2
    100.1 loop1 ready.pop handle=2
    100.1 loop1 handle.run handle=2
    100.2 loop2 loop.new type=L epollFd=20 readFd=21 writeFd=22
    100.2 loop2 loop.run
    100.2 loop2 handle.new handle=5 callback=slow()
    100.2 loop2 ready.push handle=5
    100.2 loop2 iteration.begin n=1
    100.2 loop2 iteration.batch todo=1
    100.2 loop2 ready.pop handle=5
    100.2 lock.acquire lock=1 type=Lock
    100.1 lock.acquire lock=2 type=Lock
    100.1 thread.block on=sleep
    100.1 process.fork child=101 thread=3 ready=1 timers=1 fds=4
    101.3 process.born parent=100 forkSeq=37 thread=3 parentThread=1
    101.3 loop1 handle.done handle=2
    101.3 loop1 ready.pop handle=3`;

/** Every kind of event, each with an effect that is still there at the end if it has one. */
export const EVERYTHING = `${FORK}
    100.1 lock.new lock=5
    100.1 lock.set lock=5 flag
    100.1 lock.release lock=2
    100.1 thread.unblock
    100.1 thread.rename name=renamed
    100.1 slot.get slot=policy via=get_event_loop
    100.1 select.event fd=4 mask=1 known
    100.1 epoll.wake epoll=10 thread=1
    100.1 atFork.hook phase=child owner=asyncio
    100.1 exception.raise type=ValueError
    100.1 exception.uncaught type=ValueError
    100.1 exception.handler message=oops
    100.1 warning.emit category=DeprecationWarning
    100.1 choice.made point=order of=2
    100.1 output.write fd=1 text=hello
    100.1 trace.gap first=1 last=2
    100.1 loop1 handle.cancel handle=3
    100.1 loop1 loop.stop
    100.1 loop1 loop.debug debug
    100.1 loop1 selfPipe.write bytes=3
    100.1 loop1 selfPipe.read bytes=1
    100.1 fd.dup fd=9 from=4 ofd=11
    100.1 fd.close fd=3 ofd=10
    100.1 fd.open fd=30 ofd=30 type=socket
    100.1 fd.listen fd=30 ofd=30
    100.1 fd.open fd=31 ofd=31 type=socket
    100.1 fd.connect fd=31 ofd=31 peer=32 listener=30
    100.1 fd.write fd=31 ofd=31 bytes=9
    100.1 fd.open fd=33 ofd=33 type=eventfd
    100.1 fd.write fd=33 ofd=33 bytes=8
    100.1 fd.read fd=33 ofd=33 bytes=8
    100.1 task.dropped task=1
    100.1 task.swallow task=1
    100.1 task.spin task=1 yields=1024
    100.1 executor.submit threads=2 alive=1
    100.1 future.forgotten future=2 task=0 exception=KeyError
    100.1 task.neverAwaited coro=work file=demo.py line=3 by=0
    100.1 loop1 loop.mismatch text="a lock"
    100.1 loop1 handle.spin handle=1 times=1024
    100.1 executor.fail type=KeyError text="'k'"
    100.1 lock.permit lock=1 left=0 taken=true
    100.1 epoll.poll epoll=3 events=1
    100.1 breakpoint.call
    100.1 loop1 loop.use what=Queue.put_nowait
    100.1 loop1 task.lock task=2 lock=1 does=take
    100.1 fd.send fd=34 ofd=34 to=31 bytes=5
    100.1 loop1 timer.pop handle=4 reason=user
    100.1 loop1 select.unregister fd=4
    100.1 loop1 task.new task=2
    100.1 loop1 future.new future=7 task=2
    100.1 loop1 task.step task=2
    100.1 loop1 task.suspend task=2 on=8
    100.1 loop1 future.callback future=8 callbacks=4
    100.1 loop1 task.rename task=2 name=other
    100.1 loop1 task.cancel task=2
    100.1 loop1 task.new task=3
    100.1 loop1 task.suspend task=3 on=9 callbacks=1
    100.1 loop1 future.done future=9
    100.1 loop1 task.new task=4
    100.1 loop1 task.done task=4
    100.1 loop1 task.new task=5
    100.1 loop1 task.gone task=5
    100.1 loop1 task.current task=6
    100.1 loop1 iteration.end
    100.1 loop1 select.enter timeout=5ms
    100.2 loop2 select.return
    100.1 loop7 loop.new
    100.1 loop7 loop.gone
    100.1 loop8 loop.new
    100.1 loop8 loop.idle
    100.1 loop9 loop.new
    100.1 loop9 loop.selector epollFd=-1
    100.1 loop10 loop.new
    100.1 loop10 loop.close
    100.1 thread.start thread=7 name=T7
    100.7 thread.end
    100.2 thread.switch
    100.1 process.fork child=102 thread=8
    102.8 process.born parent=100
    102.8 process.exit code=1
    100.1 process.reap child=102
    100.1 process.fork child=103 thread=9
    100.1 loop8 task.step task=2
    100.1 thread.start thread=10 name=T10
    100.10 thread.block on=join object=1
`;
