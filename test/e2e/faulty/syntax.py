import asyncio


def broken(:
    return 1
