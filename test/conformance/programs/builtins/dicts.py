# Dict methods, order of insertion, views, and KeyError.
# min: 3.6
ages = {"ann": 31, "bob": 27}
ages["cy"] = 40
ages["ann"] = 32
print(ages, len(ages), "bob" in ages, 27 in ages)
print(list(ages), list(ages.keys()), list(ages.values()), list(ages.items()))
print(ages.get("dan"), ages.get("dan", 0), ages.setdefault("dan", 5), ages["dan"])
print(ages.pop("bob"), ages.pop("bob", None), ages)
ages.update({"eve": 1, "ann": 2})
print(ages, ages == {"eve": 1, "ann": 2, "cy": 40, "dan": 5})
del ages["eve"]
for name in ages:
    print(name, end=" ")
print()
for name, age in ages.items():
    print(name, age, end="; ")
print()
mixed = {1: "int", (1, 2): "tuple", None: "none", "1": "str"}
print(mixed[1], mixed[(1, 2)], mixed[None], mixed["1"], mixed[True])
try:
    ages["nobody"]
except KeyError as error:
    print("KeyError", error, error.args)
try:
    {[]: 1}
except TypeError as error:
    print(str(error)[:22])
try:
    for name in ages:
        ages[name + "!"] = 0
except RuntimeError as error:
    print(error)
