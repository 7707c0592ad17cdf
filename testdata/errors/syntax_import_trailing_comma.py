from time import sleep,
