# order: none, because other threads or processes hand over to the loop at their own pace
"""A child as subprocess makes it: descriptors are moved, an error goes through a pipe, os._exit ends it."""
import asyncio
import os


def spawn(fails):
    out, child_out = os.pipe()
    errors, child_errors = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(out)
            os.close(errors)
            if fails:
                raise OSError(2, "no such program")
            os.write(child_out, b"output\n")
            os._exit(0)
        except OSError as error:
            os.write(child_errors, str(error.errno).encode())
        finally:
            os._exit(255)
    os.close(child_out)
    os.close(child_errors)
    return pid, out, errors


async def main():
    for fails in (False, True):
        pid, out, errors = spawn(fails)
        error = os.read(errors, 100)
        print(os.read(out, 100), error, os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
        os.close(out)
        os.close(errors)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
