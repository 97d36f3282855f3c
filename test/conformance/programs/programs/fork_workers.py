# The parent watches pipes with add_reader while forked children compute and answer through them.
# min: 3.6
# order: none, because the children race
import asyncio
import os


def work(writer, number):
    total = sum(n * n for n in range(number))
    os.write(writer, "{} {}".format(number, total).encode())
    os._exit(number)


class Child:
    def __init__(self, loop, number, log):
        self.loop, self.number, self.log = loop, number, log
        self.answer = loop.create_future()
        self.reader, writer = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.reader)
            work(writer, number)
        os.close(writer)
        self.data = b""
        loop.add_reader(self.reader, self.readable)

    def readable(self):
        chunk = os.read(self.reader, 3)
        self.data += chunk
        if not chunk:
            self.loop.remove_reader(self.reader)
            os.close(self.reader)
            pid, status = os.waitpid(self.pid, 0)
            self.log.append(self.number)
            self.answer.set_result((self.data.decode(), os.WEXITSTATUS(status), pid == self.pid))


async def main(loop):
    log = []
    for batch in ((3, 1), (4, 2)):
        children = [Child(loop, number, log) for number in batch]
        for child in children:
            print(child.number, await child.answer)
    print(sorted(log))


loop = asyncio.new_event_loop()
loop.run_until_complete(main(loop))
loop.close()
