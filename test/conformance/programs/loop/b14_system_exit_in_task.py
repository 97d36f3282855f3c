# Appendix B14: SystemExit raised in a task goes straight through run_until_complete.
import asyncio


async def leave():
    await asyncio.sleep(0)
    raise SystemExit(7)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(leave())
except SystemExit as error:
    print("exit code", error.code, "running", loop.is_running())
loop.run_until_complete(asyncio.sleep(0))
print("the loop still works")
loop.close()
asyncio.set_event_loop(None)
raise SystemExit(3)
