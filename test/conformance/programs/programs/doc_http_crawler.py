# min: 3.7
# order: none, because the kernel decides when what was sent is there
"""A crawler over a tiny HTTP server of its own: links are followed, results come as they are ready."""
import asyncio
import re
from urllib.parse import urljoin, urlsplit

PAGES = {'/': '<a href="/a">a</a> <a href="b">b</a>', '/a': '<a href="/c">c</a>', '/b': 'nothing <a href="/missing">',
         '/c': '<a href="/">home</a><a href="#top">top</a>'}


async def serve(reader, writer):
    request = await reader.readuntil(b'\r\n\r\n')
    method, path, version = request.split(b'\r\n')[0].decode().split()
    headers = dict(line.split(': ', 1) for line in request.decode().split('\r\n')[1:] if line)
    body = PAGES.get(path)
    status = '200 OK' if body is not None else '404 Not Found'
    body = (body or 'no such page').encode()
    writer.write(f'HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nX-Agent: {headers["User-Agent"]}\r\n\r\n'.encode())
    writer.writelines([body[:5], body[5:]])
    await writer.drain()
    writer.close()


async def get(url):
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(f'GET {parts.path} HTTP/1.1\r\nHost: {parts.hostname}\r\nUser-Agent: tiny\r\n\r\n'.encode())
    status = (await reader.readline()).decode().split(' ', 1)[1].strip()
    headers = {}
    async for line in reader:
        if line == b'\r\n':
            break
        name, value = line.decode().rstrip().split(': ', 1)
        headers[name.lower()] = value
    body = await reader.readexactly(int(headers['content-length']))
    try:
        await reader.readexactly(1)
    except asyncio.IncompleteReadError as exc:
        rest = exc.partial
    writer.close()
    return status, headers['x-agent'], body.decode(), rest


class Crawler:
    def __init__(self, root, workers):
        self.root, self.seen, self.found = root, {root}, {}
        self.queue, self.workers = asyncio.Queue(), workers

    async def work(self):
        while True:
            url = await self.queue.get()
            try:
                status, agent, body, rest = await get(url)
                self.found[urlsplit(url).path] = status, agent, len(body), rest
                for link in re.findall(r'href="([^"#]+)"', body):
                    target = urljoin(url, link)
                    if target not in self.seen:
                        self.seen.add(target)
                        self.queue.put_nowait(target)
            finally:
                self.queue.task_done()

    async def run(self):
        self.queue.put_nowait(self.root)
        tasks = [asyncio.ensure_future(self.work()) for _ in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        return self.found


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    root = 'http://127.0.0.1:%d/' % server.sockets[0].getsockname()[1]
    found = await Crawler(root, 3).run()
    for path in sorted(found):
        print(path, found[path])
    statuses = []
    for future in asyncio.as_completed([get(root + 'a'), get(root + 'nope')], timeout=5):
        statuses.append((await future)[0])
    print(sorted(statuses))
    server.close()
    await server.wait_closed()


asyncio.run(main())
