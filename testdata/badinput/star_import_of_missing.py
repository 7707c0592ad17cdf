from nowhere import *
