# A tiny web framework without a network: routes by decorator, middleware, async handlers, templates.
# min: 3.7
# lacks: re, typing
import asyncio
import functools
import re
from typing import Any, Callable, Dict, NamedTuple


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def split_url(url):
    path, _, query = url.partition("?")
    pairs = (pair.split("=", 1) for pair in query.split("&") if pair)
    return path, {key: value.replace("%26", "&").replace("+", " ") for key, value in pairs}


class Request(NamedTuple):
    method: str
    path: str
    query: Dict[str, Any]


class HTTPError(Exception):
    def __init__(self, status):
        self.status = status


class App:
    def __init__(self):
        self.routes, self.middleware = [], []

    def route(self, pattern, methods=("GET",)):
        regex = re.compile("^" + re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern) + "$")

        def register(handler: Callable):
            self.routes.append((regex, methods, handler))
            return handler

        return register

    async def dispatch(self, request):
        for regex, methods, handler in self.routes:
            match = regex.match(request.path)
            if match is not None:
                if request.method not in methods:
                    raise HTTPError(405)
                return await handler(request, **match.groupdict())
        raise HTTPError(404)

    async def __call__(self, method, url):
        path, query = split_url(url)
        handler = self.dispatch
        for each in reversed(self.middleware):
            handler = functools.partial(each, handler)
        try:
            return 200, await handler(Request(method, path, query))
        except HTTPError as error:
            return error.status, ""


app = App()
log = []


@app.middleware.append
async def timing(handler, request):
    log.append("> " + request.path)
    try:
        return await handler(request)
    finally:
        log.append("< " + request.path)


@app.route("/")
async def index(request):
    return "<h1>{}</h1>".format(escape(request.query.get("title", "<none>")))


@app.route("/users/<name>/posts/<number>", methods=("GET", "POST"))
async def post(request, name, number):
    await asyncio.sleep(0)
    return "{} {} by {}".format(request.method, int(number), name)


async def main():
    urls = [("GET", "/"), ("GET", "/?title=a+%26+b"), ("POST", "/users/ann/posts/7"), ("PUT", "/"), ("GET", "/no")]
    for answer in await asyncio.gather(*(app(*each) for each in urls)):
        print(answer)
    print(log)


asyncio.run(main())
