# A crawler with a task group and a timeout: pages link to pages, one is broken, one never answers.
# min: 3.11
import asyncio

LINKS = {
    "/": ["/a", "/b", "/c"],
    "/a": ["/b", "/d"],
    "/b": ["/", "/slow"],
    "/c": ["/broken"],
    "/d": [],
    "/slow": [],
}


async def fetch(page):
    await asyncio.sleep(30 if page == "/slow" else 0)
    if page not in LINKS:
        raise LookupError(page)
    return LINKS[page]


class Crawler:
    def __init__(self):
        self.seen, self.problems = {}, []

    async def visit(self, group, page, depth):
        if page in self.seen:
            return
        self.seen[page] = depth
        try:
            async with asyncio.timeout(0.05):
                links = await fetch(page)
        except TimeoutError:
            self.problems.append((page, "timeout"))
            return
        except LookupError as error:
            self.problems.append((page, str(error)))
            return
        for link in links:
            group.create_task(self.visit(group, link, depth + 1), name=link)


async def strict(page):
    return await fetch(page)


async def main():
    crawler = Crawler()
    async with asyncio.TaskGroup() as group:
        group.create_task(crawler.visit(group, "/", 0))
    print(sorted(crawler.seen.items()))
    print(crawler.problems)

    try:
        async with asyncio.TaskGroup() as group:
            good = group.create_task(strict("/slow"))
            group.create_task(strict("/nowhere"))
    except* LookupError as errors:
        print([str(error) for error in errors.exceptions], good.cancelled())

    async with asyncio.timeout(0.02) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        print(await fetch("/a"), limit.expired())


asyncio.run(main())
