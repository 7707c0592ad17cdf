class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.missing = need - have


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
        type(self).count += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(("+", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("-", amount))
        return self

    def __str__(self):
        return f"{self.owner}: {self._balance:.2f}"


class Savings(Account):
    rate = 0.02

    def add_interest(self):
        return self.deposit(round(self.balance * self.rate, 2))


a, b = Account("Ada", 100), Savings("Ben", 1000)
a.deposit(50).withdraw(30)
b.add_interest()
for act in (lambda: a.withdraw(500), lambda: b.deposit(-1), lambda: setattr(a, "balance", 1)):
    try:
        act()
    except InsufficientFunds as e:
        print("short of", e.missing, "-", e)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(a, b, a.history, Account.count, Savings.count, sep=" | ")
