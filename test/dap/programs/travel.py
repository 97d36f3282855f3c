import asyncio


async def child(n):
    await asyncio.sleep(0.1)
    print("child", n)  #@print
    return n * n  #@return


async def main():
    total = 0  #@zero
    for n in range(3):
        total += await child(n)  #@add
    print("total", total)  #@total
    return total


asyncio.run(main())  #@run
print("bye")  #@bye
