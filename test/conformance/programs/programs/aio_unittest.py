# min: 3.8
# stderr: none
# order: names, because its timers are short
# Tests that are coroutines, with a pump in the background.
import asyncio
import contextvars
import io
import re
import sys
import unittest

var = contextvars.ContextVar('v', default=0)


class Pump(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print('setUp', asyncio.get_event_loop().get_debug())
    async def asyncSetUp(self):
        var.set(5)
        self.queue = asyncio.Queue()
        self.task = asyncio.create_task(self.pump())
        self.addAsyncCleanup(self.clean, 'arg', key=1)
        self.addCleanup(print, 'sync cleanup')
    async def pump(self):
        try:
            while True:
                await self.queue.put(var.get())
                await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            print('pump cancelled')
            raise
    async def clean(self, *a, **k):
        print('clean', a, k)
    async def asyncTearDown(self):
        print('asyncTearDown')
    async def test_context(self):
        print(var.get(), await self.queue.get())
    async def test_timeout(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.sleep(1), 0.01)
    async def test_fail(self):
        await asyncio.sleep(0)
        self.assertEqual(await self.queue.get(), 6)
    async def test_error(self):
        raise LookupError('x')
    async def test_sub(self):
        for i in range(2):
            with self.subTest(i=i):
                await asyncio.sleep(0)
                self.assertEqual(i, 0)
    def test_sync(self):
        print('sync test')
    async def test_cancel(self):
        t = asyncio.create_task(asyncio.sleep(10))
        await asyncio.sleep(0)
        t.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await t
if __name__ == '__main__':
    sys.stderr = io.StringIO()
    unittest.main(argv=['tests', '-v'], exit=False)
    text = sys.stderr.getvalue()
    sys.stderr = sys.__stderr__
    text = re.sub(r'in \d+\.\d+s', 'in TIME', text)
    print(re.sub(r'(?m)^Traceback (.*\n)*?(?=\w+:)', '', text))
    unittest.main(argv=['tests', 'Pump.test_sync', '-q'])
