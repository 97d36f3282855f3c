# A function that an instance holds is called without self, again and again.
class Holder:
    def __init__(self, func):
        self.func = func


holders = [Holder(lambda *args: args), Holder(len)]
for _ in range(3):
    print(holders[0].func(1, 2), holders[1].func('abc'))
