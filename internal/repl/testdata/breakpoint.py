total = 1

def count(n):
    global total
    for i in range(n):
        total += i
        if i == 2:
            breakpoint()
    return total

async def main():
    await sleep(1)
    return count(4)

task = create_task(main(), name="main")
print("made", await sleep(0, "task"))
