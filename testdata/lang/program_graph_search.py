from collections import deque
import heapq

roads = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {}}


def bfs(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for n in roads[node]:
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order


def shortest(start):
    best, heap = {}, [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if node in best:
            continue
        best[node] = cost
        for n, c in roads[node].items():
            heapq.heappush(heap, (cost + c, n))
    return best


print(bfs("a"), shortest("a"))
