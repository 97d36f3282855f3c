# What a Timeout says when it is used wrongly.
# min: 3.11
import asyncio


async def main():
    limit = asyncio.timeout(1)
    print(repr(limit))
    for action in (lambda: limit.reschedule(2), lambda: None):
        try:
            action()
        except RuntimeError as exc:
            print(exc)
    async with limit:
        try:
            async with limit:
                pass
        except RuntimeError as exc:
            print(exc)
    try:
        limit.reschedule(None)
    except RuntimeError as exc:
        print(exc)
    print(repr(limit))


def outside():
    try:
        asyncio.timeout(1)
    except RuntimeError as exc:
        print(exc)
    try:
        asyncio.timeout_at(1).__aenter__().send(None)
    except RuntimeError as exc:
        print(exc)


asyncio.run(main())
outside()
