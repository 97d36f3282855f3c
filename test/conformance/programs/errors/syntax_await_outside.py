# await outside an async function is a SyntaxError before anything runs.
# min: 3.10
import asyncio

print("never printed")


def not_async():
    await asyncio.sleep(0)
