# Flips of the front of every permutation of nine numbers: list slices and indexing.
def fannkuch(n):
    order, count = list(range(n)), list(range(n))
    most = checksum = number = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        flips, cards = 0, order[:]
        while first := cards[0]:
            cards[:first + 1] = cards[first::-1]
            flips += 1
        most = max(most, flips)
        checksum += flips if number % 2 == 0 else -flips
        while True:
            if r == n:
                return most, checksum
            order.insert(r, order.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        number += 1


print(*fannkuch(9))
