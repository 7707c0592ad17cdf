package pickle

import "strings"

// renamedModules are modules whose name Python 2 writes differently, renamedNames such globals;
// pickles of protocols 0 to 2 use Python 2's names.
const renamedModules = `builtins=__builtin__ copyreg=copy_reg queue=Queue socketserver=SocketServer configparser=ConfigParser
reprlib=repr tkinter=Tkinter winreg=_winreg _thread=thread _dummy_thread=dummy_thread html.parser=HTMLParser
html.entities=htmlentitydefs xmlrpc.client=xmlrpclib http.cookies=Cookie http.cookiejar=cookielib http.client=httplib
urllib.parse=urlparse urllib.robotparser=robotparser urllib.request=urllib2`

const renamedNames = `builtins.range=__builtin__.xrange functools.reduce=__builtin__.reduce sys.intern=__builtin__.intern
builtins.chr=__builtin__.unichr builtins.str=__builtin__.unicode builtins.int=__builtin__.long
itertools.zip_longest=itertools.izip_longest itertools.filterfalse=itertools.ifilterfalse
builtins.zip=itertools.izip builtins.map=itertools.imap builtins.filter=itertools.ifilter
collections.UserDict=UserDict.UserDict collections.UserList=UserList.UserList collections.UserString=UserString.UserString`

// oldExceptions are the exceptions that Python 2 keeps in a module of their own.
const oldExceptions = ` ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning
 EOFError EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
 IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError
 OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError
 SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
 UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError `

// The classes of Python 3 that a pickle for Python 2 has to call by a wider one's name.
const widenedExceptions = ` BlockingIOError BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError
 ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError
 NotADirectoryError PermissionError ProcessLookupError TimeoutError `

// toPython2 gives the name Python 2 has for a global.
func toPython2(module, name string) (oldModule, oldName string) {
	word := " " + name
	switch {
	case module == "builtins" && name == "ModuleNotFoundError":
		return "exceptions", "ImportError"
	case module == "builtins" && holdsWord(widenedExceptions, word):
		return "exceptions", "OSError"
	case module == "builtins" && holdsWord(oldExceptions, word):
		return "exceptions", name
	}
	for _, pair := range strings.Fields(renamedNames) {
		if from, to, _ := strings.Cut(pair, "="); from == module+"."+name {
			i := strings.LastIndex(to, ".")
			return to[:i], to[i+1:]
		}
	}
	for _, pair := range strings.Fields(renamedModules) {
		if from, to, _ := strings.Cut(pair, "="); from == module {
			return to, name
		}
	}
	return module, name
}

// fromPython2 gives the global that Python 2's name stands for.
func fromPython2(module, name string) (newModule, newName string) {
	if module == "exceptions" && holdsWord(oldExceptions, " "+name) {
		return "builtins", name
	}
	for _, pair := range strings.Fields(renamedNames) {
		if from, to, _ := strings.Cut(pair, "="); to == module+"."+name {
			i := strings.LastIndex(from, ".")
			return from[:i], from[i+1:]
		}
	}
	for _, pair := range strings.Fields(renamedModules) {
		if from, to, _ := strings.Cut(pair, "="); to == module {
			return from, name
		}
	}
	return module, name
}

func holdsWord(words, word string) bool {
	i := strings.Index(words, word)
	return i >= 0 && strings.ContainsAny(words[i+len(word):i+len(word)+1], " \n")
}
