# A Thread subclass with its own __init__ and run; results through attributes.
import threading


class Adder(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="Adder")
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)


adders = [Adder([1, 2, 3]), Adder([10])]
for adder in adders:
    adder.start()
for adder in adders:
    adder.join()
print([adder.total for adder in adders], adders[0].name)


class Forgetful(threading.Thread):
    def __init__(self):
        pass


try:
    Forgetful().start()
except RuntimeError as error:
    print(error)
