class Menu:
    def __init__(self):
        self.dishes = []


Menu().dishs
