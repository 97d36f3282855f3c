import ring.second
done = True
