# while and for with break, continue and else; loop variables survive.
for n in [1, 2, 3]:
    if n == 5:
        break
else:
    print("no break, n is", n)

for n in [1, 2, 3]:
    if n == 2:
        break
else:
    print("not printed")
print("stopped at", n)

total = 0
while True:
    total += 1
    if total % 2:
        continue
    if total > 6:
        break
print(total)

while total:
    total -= 1
else:
    print("while ran dry")

for row in [[1, 2], [3, 4]]:
    for cell in row:
        if cell == 3:
            break
        print(cell, end=" ")
    else:
        continue
    print("| broke out at", cell)
    break

items = [1, 2, 3, 4]
for item in items:
    if item == 2:
        items.append(5)
print(items, item)
