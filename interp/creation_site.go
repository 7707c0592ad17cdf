package interp

import "github.com/bide-lang/bide/interp/object"

// creationSites numbers the places where a script makes tasks, so that each task can say where it
// was made for the price of a number.
type creationSites struct {
	list   []creationSite // number n is at n-1; 0 means unknown
	number map[creationSite]int32
	last   creationSite // the site asked for last, which loops ask for again
	lastNo int32
}

// creationSite is a place in a script's code.
type creationSite struct {
	code *Code
	pos  int32
}

// maxCreationSites bounds what a script that compiles code without end can fill.
const maxCreationSites = 1 << 16

// here is the number of the place the script stands at.
func (s *creationSites) here(t *object.Thread) int32 {
	f := ScriptCaller(t, 0)
	if f == nil {
		return 0
	}
	site := creationSite{f.fn.code, f.pos}
	if site != s.last {
		s.last, s.lastNo = site, s.numberOf(site)
	}
	return s.lastNo
}

func (s *creationSites) numberOf(site creationSite) int32 {
	n, known := s.number[site]
	if known || len(s.list) == maxCreationSites {
		return n
	}
	if s.number == nil {
		s.number = map[creationSite]int32{}
	}
	s.list = append(s.list, site)
	n = int32(len(s.list))
	s.number[site] = n
	return n
}

// createdAt is where the task was made, like "menu.py:12, in main"; "" if no script made it.
func (k *Task) createdAt() string {
	if k.site == 0 {
		return ""
	}
	site := k.loop.in.sites.list[k.site-1]
	return site.place() + ", in " + site.code.name
}

// place is the file and line, like "menu.py:12".
func (s creationSite) place() string { return s.code.place(s.pos) }
