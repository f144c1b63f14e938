"""Confirms the labels of derivations with NumPy and finite differences."""
import json, sys
import numpy as np
from numpy import exp, log, sin, cos, tanh, sqrt, diag as _d, trace as tr
from numpy.linalg import inv, det
def norm(a): return sqrt((a*a).sum())
def sig(z): return 1/(1+exp(-z))
def dsig(z): return sig(z)*(1-sig(z))
def softmax(z): return exp(z)/exp(z).sum()
def dg(v): return np.diag(np.asarray(v).ravel())
def vec(X): return X.reshape(-1,1,order="F")
def col(*v): return np.array(v,float).reshape(-1,1)
def row(*v): return np.array(v,float).reshape(1,-1)
kron=np.kron
def plus(a,b):
    """A sum of two values of one shape: NumPy itself would stretch a number or a column over a matrix."""
    if np.shape(a)!=np.shape(b): raise ValueError("shapes do not fit")
    return a+b
def D(f,x,h=1e-5):
    """Scalar output: shape of x; column by column: m x n; column or matrix by scalar: shape of the output; otherwise output axes then input axes, flattened as an array of rank 3 or 4."""
    if np.ndim(x)==0:
        return (f(x+h)-f(x-h))/(2*h)
    def at(k,s):
        e=np.zeros(x.size); e[k]=s
        return np.asarray(f(x+e.reshape(x.shape)),float)
    cols=[(8*(at(k,h)-at(k,-h))-(at(k,2*h)-at(k,-2*h)))/(12*h) for k in range(x.size)]
    o=np.squeeze(cols[0]) if cols[0].size==1 else cols[0]
    if o.ndim==0: return np.array([float(np.squeeze(c)) for c in cols]).reshape(x.shape)
    if o.shape[1]==1 and x.shape[1]==1: return np.stack([c.ravel() for c in cols],1)
    outs=o.shape[:1] if o.shape[1]==1 else o.shape
    ins=x.shape[:1] if x.shape[1]==1 else x.shape
    return np.stack([c.ravel() for c in cols],1).reshape(*outs,*ins)
def H(f,x): return D(lambda y: D(f,y,2e-3).reshape(-1,1), x, 2e-3)
def d(f,x,dx,h=1e-5): return (8*(f(x+h*dx)-f(x-h*dx))-(f(x+2*h*dx)-f(x-2*h*dx)))/(12*h)
SIZES=dict(m=4,n=3,p=2,q=5,k=6,h=5,N=7)
def draw(variables,dims,seed):
    r=np.random.default_rng(seed); V={}
    steps=np.random.default_rng(100+seed)
    for w in variables.split():
        decl,*pr=w.split("/"); name,_,s=decl.partition(":")
        sz=[int(t) if t.isdigit() else dims.get(t) or SIZES[t] for t in s.split("x")] if s else []
        if len(sz)==0:
            V[name]=r.uniform(.5,1.5)*(1 if "positive" in pr or seed%2==0 else r.choice([-1,1]));V["d"+name]=steps.uniform(-1,1);continue
        A=r.uniform(-1.2,1.2,(sz[0],sz[1] if len(sz)>1 else 1))
        if len(sz)>1 and sz[0]==sz[1]:
            A=A+1.2*np.eye(sz[0])
            if "symmetric" in pr: A=(A+A.T)/2
            if "positiveDefinite" in pr: A=A@A.T+np.eye(sz[0])
            if "diagonal" in pr: A=np.diag(np.diag(A))
        if "positive" in pr: A=abs(A)+.2
        V[name]=A; V["d"+name]=r.uniform(-1,1,A.shape)
    if "lambda" in V: V["lam"] = V.pop("lambda")
    return V
def value(code,V,dims):
    env=dict(globals()); env.update(SIZES); env.update(dims); env.update(V); env["I_"]=np.eye
    try: return np.asarray(eval(code,env),float)
    except ValueError: return MISFIT
MISFIT=np.zeros((0,0,0))
def norm_shape(a): return a.reshape(()) if a.size==1 else a
def close(a,b): return a.shape==b.shape and np.allclose(a,b,rtol=1e-4,atol=1e-4*max(1,abs(a).max()))
def label(a,b):
    if a is MISFIT or b is MISFIT: return "s"
    a,b=norm_shape(a),norm_shape(b)
    if a.shape==b.shape:
        if close(a,b): return "e"
        if a.ndim==2 and a.shape[0]==a.shape[1] and close(a.T,b): return "t"
        return "d"
    if a.ndim==2 and b.ndim==2 and close(a.T,b): return "t"
    return "s"
def labels(case):
    out=None
    for seed in (1,2,3):
        V=draw(case["variables"],case.get("dims",{}),seed)
        sides=[[value(side,V,case.get("dims",{})) for side in l.get("numpy","").split(" == ") if side] for l in case["lines"]]
        # A line that is an equation of its own is judged by its two sides, any other by the line before it.
        pairs=[after if len(after)==2 else before[-1:]+after for before,after in zip(sides,sides[1:])]
        now=[label(*pair) if len(pair)==2 else "?" for pair in pairs]
        out=now if out is None else [x if x==y else ("d" if {x,y}<=set("etd") else "s") for x,y in zip(out,now)]
    return "".join(out)
if __name__=="__main__":
    print(json.dumps([labels(c) for c in json.load(sys.stdin)]))
