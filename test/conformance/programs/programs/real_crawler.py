# min: 3.7
# order: none, because sockets decide it
"""A web crawler over loopback: a tiny HTTP server, workers, a frontier, a limit per host, retries."""
import asyncio
import re
from collections import defaultdict
from urllib.parse import urljoin, urlsplit

SITE = {
    '/': '<a href="/a">A</a> <a href="/b">B</a> <a href="http://elsewhere.test/">off</a>',
    '/a': '<a href="/a/1">1</a> <a href="../b">up</a> <a href="#top">here</a>',
    '/a/1': '<a href="2?q=x">next</a>',
    '/a/2?q=x': 'leaf <a href="/missing">gone</a>',
    '/b': '<a href="/flaky">sometimes</a>',
    '/flaky': 'at last',
}
hits = defaultdict(int)


async def serve(reader, writer):
    request = (await reader.readline()).decode('ascii').split()
    headers = {}
    while True:
        line = await reader.readline()
        if line in (b'\r\n', b''):
            break
        name, _, value = line.decode().partition(':')
        headers[name.strip().lower()] = value.strip()
    path = request[1]
    hits[path] += 1
    if path == '/flaky' and hits[path] < 3:
        status, body = '503 Unavailable', ''
    elif path in SITE:
        status, body = '200 OK', SITE[path]
    else:
        status, body = '404 Not Found', ''
    payload = body.encode('utf-8')
    writer.write(f'HTTP/1.1 {status}\r\nContent-Length: {len(payload)}\r\nX-Agent: {headers.get("user-agent")}\r\n\r\n'.encode())
    writer.write(payload)
    await writer.drain()
    writer.close()


class Crawler:
    link = re.compile(r'href="([^"#]+)(?:#[^"]*)?"', re.I)

    def __init__(self, root, workers=3):
        self.root = root
        self.queue = asyncio.Queue()
        self.seen = set()
        self.results = {}
        self.workers = workers
        self.limit = asyncio.Semaphore(2)

    def add(self, url):
        if url in self.seen or urlsplit(url).netloc != urlsplit(self.root).netloc:
            return
        self.seen.add(url)
        self.queue.put_nowait((url, 0))

    async def fetch(self, url):
        parts = urlsplit(url)
        target = parts.path + ('?' + parts.query if parts.query else '')
        async with self.limit:
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            writer.write(f'GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: spider/1.0\r\n\r\n'.encode())
            status = int((await reader.readline()).split()[1])
            head = await reader.readuntil(b'\r\n\r\n')
            length = int(re.search(rb'Content-Length: (\d+)', head).group(1))
            body = (await reader.readexactly(length)).decode()
            writer.close()
            await writer.wait_closed()
        return status, body

    async def work(self):
        while True:
            url, attempt = await self.queue.get()
            try:
                status, body = await asyncio.wait_for(self.fetch(url), 5)
                if status == 503 and attempt < 3:
                    await asyncio.sleep(0.01 * 2 ** attempt)
                    self.queue.put_nowait((url, attempt + 1))
                    continue
                self.results[url] = (status, attempt)
                for match in self.link.finditer(body):
                    self.add(urljoin(url, match.group(1)))
            finally:
                self.queue.task_done()

    async def run(self):
        self.add(self.root)
        tasks = [asyncio.ensure_future(self.work()) for _ in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        return [type(e).__name__ for e in ended]


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    crawler = Crawler(f'http://127.0.0.1:{port}/')
    print(await crawler.run())
    for url, (status, attempts) in sorted(crawler.results.items()):
        print(urlsplit(url).path, urlsplit(url).query or '-', status, attempts)
    server.close()
    await server.wait_closed()
    print(sorted(hits.items()))


asyncio.run(main())
