package zprof
import ("testing";"os";"github.com/bide-lang/bide/interp";"github.com/bide-lang/bide/stdlib")
func TestZ(t *testing.T){
 src,_:=os.ReadFile(os.Getenv("ZS"))
 for i:=0;i<10;i++{
 in:=interp.New(interp.Config{Stdout:os.Stdout,Stderr:os.Stderr,Modules:stdlib.Modules()})
 in.RunMain(os.Getenv("ZS"),src)}
}
