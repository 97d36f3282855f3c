# Single inheritance: attributes of class and instance, overriding, calls upwards.


class Animal:
    legs = 4
    made = []

    def __init__(self, name):
        self.name = name
        Animal.made.append(name)

    def describe(self):
        return "%s the %s on %d legs says %s" % (self.name, self.kind(), self.legs, self.sound())

    def kind(self):
        return type(self).__name__

    def sound(self):
        return "nothing"


class Dog(Animal):
    def __init__(self, name, trick):
        Animal.__init__(self, name)
        self.trick = trick

    def sound(self):
        return "woof"


class Bird(Animal):
    legs = 2

    def sound(self):
        return "tweet, not " + Animal.sound(self)


pets = [Animal("Blob"), Dog("Rex", "roll"), Bird("Kiwi")]
for pet in pets:
    print(pet.describe())
pets[1].legs = 3
print([pet.legs for pet in pets], Animal.legs, Dog.legs)
Animal.legs = 6
print([pet.legs for pet in pets])
print(Animal.made, pets[1].trick, isinstance(pets[2], Animal), issubclass(Dog, Bird))
