# new_event_loop() fills no slot, and running a loop leaves the policy slot alone.
import asyncio

policy_loop = asyncio.new_event_loop()
asyncio.set_event_loop(policy_loop)
fresh = asyncio.new_event_loop()
print(asyncio.get_event_loop() is policy_loop, fresh is policy_loop)


async def look():
    await asyncio.sleep(0)


fresh.run_until_complete(look())
print(asyncio.get_event_loop() is policy_loop)
policy_loop.close()
print(asyncio.get_event_loop() is policy_loop, policy_loop.is_closed())
asyncio.set_event_loop(None)
fresh.close()
