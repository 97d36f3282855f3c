# asyncio.run cancels the tasks that are left and waits for their cleanup.
# min: 3.7
import asyncio


async def background(name, cleanup):
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(cleanup)
        print(name, "cleaned up")


async def main():
    tasks = [asyncio.create_task(background("slow", 0.05)), asyncio.create_task(background("quick", 0))]
    await asyncio.sleep(0)
    kept.append(tasks)
    return "main is done"


kept = []
print(asyncio.run(main()))
print([task.cancelled() for task in kept[0]])
