# A small operating system: tasks with priorities pass packets through queues. Methods, attributes, inheritance.
IDLE, WORKER, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, link, owner, kind):
        self.link, self.owner, self.kind = link, owner, kind
        self.datum, self.data = 0, [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        at = queue
        while at.link is not None:
            at = at.link
        at.link = self
        return queue


class Task:
    def __init__(self, system, number, priority, queue):
        self.system, self.number, self.priority, self.queue = system, number, priority, queue
        self.waiting, self.held = queue is None, False
        system.tasks.append(self)

    def add(self, packet):
        self.queue = packet.append_to(self.queue)
        self.waiting = False

    def next_packet(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        return packet

    def runnable(self):
        return not self.held and (not self.waiting or self.queue is not None)

    def step(self):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, system, count):
        super().__init__(system, IDLE, 0, None)
        self.control, self.count, self.waiting = 1, count, False

    def step(self):
        self.count -= 1
        if self.count == 0:
            self.held = True
        elif self.control & 1:
            self.control = self.control // 2 ^ 0xD008
            self.system.release(DEVICE + 1)
        else:
            self.control //= 2
            self.system.release(DEVICE)


class Worker(Task):
    def __init__(self, system, queue):
        super().__init__(system, WORKER, 1000, queue)
        self.target, self.letter = HANDLER, 0

    def step(self):
        packet = self.next_packet()
        if packet is None:
            self.waiting = True
            return
        self.target = HANDLER + HANDLER + DEVICE + 2 - self.target if self.target != HANDLER else HANDLER + 3
        packet.owner, packet.datum = self.target, 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = self.letter + 64
        self.system.send(packet)


class Handler(Task):
    def __init__(self, system, number, queue):
        super().__init__(system, number, 2000, queue)
        self.work, self.devices = None, None

    def step(self):
        packet = self.next_packet()
        if packet is not None:
            if packet.kind:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        if self.work is not None and (self.work.datum >= 4 or self.devices is not None):
            work = self.work
            if work.datum >= 4:
                self.work = work.link
                work.owner = WORKER
                self.system.send(work)
                return
            device = self.devices
            self.devices = device.link
            device.datum = work.data[work.datum]
            work.datum += 1
            device.owner = DEVICE + work.datum % 2
            device.data[0] = self.number
            self.system.send(device)
            return
        self.waiting = True


class Device(Task):
    def __init__(self, system, number):
        super().__init__(system, number, number * 1000, None)
        self.pending = None

    def step(self):
        packet = self.next_packet()
        if packet is None:
            if self.pending is None:
                self.waiting = True
                return
            packet, self.pending = self.pending, None
            packet.owner = packet.data[0]
            self.system.send(packet)
        else:
            self.pending, self.held = packet, True
            self.system.count += 1


class System:
    def __init__(self):
        self.tasks, self.sent, self.count = [], 0, 0

    def find(self, number):
        for task in self.tasks:
            if task.number == number:
                return task
        return self.tasks[0]

    def release(self, number):
        self.find(number).held = False

    def send(self, packet):
        self.sent += 1
        self.find(packet.owner).add(packet)

    def run(self):
        steps = 0
        while True:
            chosen = None
            for task in self.tasks:
                if task.runnable() and (chosen is None or task.priority > chosen.priority):
                    chosen = task
            if chosen is None:
                return steps
            chosen.step()
            steps += 1


def build(count):
    system = System()
    Idle(system, count)
    Worker(system, Packet(Packet(None, WORKER, 1), WORKER, 1))
    for number in (HANDLER, HANDLER + 3):
        packets = None
        for _ in range(3):
            packets = Packet(packets, number, 0)
        Handler(system, number, packets)
    Device(system, DEVICE)
    Device(system, DEVICE + 1)
    return system


total = 0
for _ in range(3):
    system = build(60_000)
    total += system.run() + system.sent + system.count
print(total)
