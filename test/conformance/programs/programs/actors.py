# Actors with mailboxes: a bank whose accounts send each other messages and answer through futures.
# min: 3.7
import asyncio


class Actor:
    def __init__(self, name):
        self.name = name
        self.mailbox = asyncio.Queue()
        self.task = asyncio.ensure_future(self.run())

    async def run(self):
        while True:
            method, args, reply = await self.mailbox.get()
            if method is None:
                break
            try:
                result = await getattr(self, method)(*args)
            except Exception as error:
                if not reply.cancelled():
                    reply.set_exception(error)
            else:
                if not reply.cancelled():
                    reply.set_result(result)
        print(self.name, "stops with", self.mailbox.qsize(), "unread")

    def ask(self, method, *args):
        reply = asyncio.get_event_loop().create_future()
        self.mailbox.put_nowait((method, args, reply))
        return reply

    def stop(self):
        self.mailbox.put_nowait((None, (), None))


class Account(Actor):
    def __init__(self, name, balance):
        super().__init__(name)
        self.balance = balance

    async def deposit(self, amount):
        self.balance += amount
        return self.balance

    async def transfer(self, other, amount):
        if amount > self.balance:
            raise ValueError("{} has only {}".format(self.name, self.balance))
        self.balance -= amount
        await other.ask("deposit", amount)
        return self.balance


async def main():
    ann, ben = Account("ann", 100), Account("ben", 20)
    requests = [
        ann.ask("transfer", ben, 70),
        ann.ask("transfer", ben, 50),
        ben.ask("deposit", 5),
        ben.ask("nonsense"),
        ann.ask("deposit", 1),
    ]
    requests[4].cancel()
    for result in await asyncio.gather(*requests, return_exceptions=True):
        print(type(result).__name__, result)
    ann.stop()
    ben.stop()
    ben.ask("deposit", 1000)
    await asyncio.gather(ann.task, ben.task)
    print(ann.balance, ben.balance)


asyncio.run(main())
