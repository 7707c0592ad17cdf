package edit

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// settleDelay is how long a signal to oneself may take to come about. A process that nobody could resume, for one, is
// not stopped at all, and goes on after this time.
const settleDelay = 100 * time.Millisecond

// watchTerminal heeds the signals that concern the terminal, until stop is called.
func (e *Editor) watchTerminal() (stop func()) {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGWINCH, syscall.SIGCONT)
	for _, s := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for s := range signals {
			switch s {
			case syscall.SIGWINCH:
				e.resized()
			case syscall.SIGCONT:
				e.resumed()
			default:
				signal.Stop(signals)
				e.dieOf(s.(syscall.Signal))
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(signals)
		<-done
	}
}

// resized fits what is shown to the terminal's new size.
func (e *Editor) resized() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.screen.resize(e.tty.size())
	e.draw()
}

// resumed shows the block anew after the process was stopped by others: the shell has used the terminal meanwhile.
func (e *Editor) resumed() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.stopped || !e.active {
		e.stopped = false
		return
	}
	e.tty.cooked()
	e.comeBack()
}

// dieOf restores the terminal and sends the process the signal again. Where the script handles it, typing goes on.
func (e *Editor) dieOf(s syscall.Signal) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if !e.active {
		_ = syscall.Kill(syscall.Getpid(), s) // one's own process is always there
		return
	}
	e.goAside()
	_ = syscall.Kill(syscall.Getpid(), s)
	time.Sleep(settleDelay)
	e.comeBack()
}

// stopSelf does what Ctrl-Z does where the terminal is not raw: all processes that belong to this one stop.
func (e *Editor) stopSelf() {
	resumed := make(chan os.Signal, 1)
	signal.Notify(resumed, syscall.SIGCONT)
	defer signal.Stop(resumed)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.goAside()
	_ = syscall.Kill(0, syscall.SIGTSTP) // one's own group is always there
	select {
	case <-resumed:
		e.stopped = true
	case <-time.After(settleDelay):
	}
	e.comeBack()
}

// quitSelf does what Ctrl-\ does where the terminal is not raw. The process may end of it.
func (e *Editor) quitSelf() {
	e.tty.cooked()
	_ = syscall.Kill(syscall.Getpid(), syscall.SIGQUIT)
	time.Sleep(settleDelay)
	e.tty.raw()
}

// goAside leaves the block as it is, and the terminal to others. The mutex is held.
func (e *Editor) goAside() {
	e.finish("\r\n")
	e.tty.cooked()
}

// comeBack goes on with the block where the cursor is. The mutex is held.
func (e *Editor) comeBack() {
	e.tty.raw()
	e.screen.forget()
	e.screen.width, e.screen.height = e.tty.size()
	e.active = true
	e.draw()
}
