# create_task(42): AssertionError up to 3.5, accepted in 3.6 (the step fails later), TypeError from 3.7.
# min: 3.7
import asyncio


async def main():
    for wrong in [42, main]:
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error)[:36])
    try:
        await 42
    except TypeError as error:
        print(error)


asyncio.run(main())
