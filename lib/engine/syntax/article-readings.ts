/**
 * What every formula of the article is, by its number: a function or a constant value (name, what it gives, of what), a symbol or expression
 * that the running text mentions, or something that states no function, with the reason why it is refused.
 */
export const ARTICLE_READINGS = String.raw`
0 | list
1 | value | \bm{x} | vector 3 | -
2 | value | \bm{x} | vector 3 | -
3 | symbol | - | scalar | n: scalar
4 | entries
5 | symbol | - | vector n | \bm{x}: vector n
6 | symbol | - | matrix m×n | X: matrix m×n
7 | value | X | matrix 2×3 | -
8 | symbol | - | scalar | m: scalar
9 | symbol | - | scalar | n: scalar
10 | entries
11 | function | f | scalar | x: scalar
12 | symbol | - | scalar | x: scalar
13 | symbol | - | scalar | x: scalar
14 | symbol | - | scalar | x: scalar
15 | symbol | - | scalar | x_1: scalar, x_2: scalar
16 | list
17 | entries
18 | symbol | - | scalar | \bm{x}: vector n
19 | symbol | - | vector n | \vec{x}: vector n
20 | list
21 | entries
22 | function | f | scalar | \bm{x}: vector n
23 | symbol | - | scalar | X: matrix m×n
24 | symbol | - | scalar | m: scalar, n: scalar
25 | symbol | - | matrix m×n | X: matrix m×n
26 | function | f | scalar | X: matrix m×n
27 | function | \bm{f} | vector 2 | x: scalar
28 | symbol | - | vector n | x: scalar
29 | symbol | - | scalar | n: scalar
30 | function | \bm{f} | vector n | x: scalar
31 | entries
32 | function | \bm{f} | vector 3 | \bm{x}: vector 2
33 | symbol | - | vector m | \bm{x}: vector n
34 | symbol | - | scalar | n: scalar
35 | function | \bm{f} | vector n | \bm{x}: vector m
36 | function | \bm{f} | vector m | \bm{x}: vector n
37 | function | \bm{f} | vector m | \bm{x}: vector n, W fixed: matrix m×n, \bm{b} fixed: vector m
38 | symbol | - | vector p | X: matrix m×n
39 | symbol | - | matrix m×n | X: matrix m×n
40 | function | \bm{f} | vector m | W: matrix m×n, \bm{b}: vector m, \bm{x} fixed: vector n
41 | symbol | - | vector n | \bm{x}: vector n
42 | symbol | - | matrix m×n | W: matrix m×n
43 | symbol | - | vector n | \bm{b}: vector n
44 | symbol | - | scalar | \theta: scalar
45 | symbol | - | matrix m×n | \theta: scalar
46 | function | R | matrix 2×2 | \theta: scalar
47 | symbol | - | scalar | \theta: scalar
48 | symbol | - | scalar | -
49 | symbol | - | scalar | \theta: scalar
50 | function | F | matrix m×n | x: scalar
51 | function | F | matrix m×n | \bm{x}: vector p
52 | function | F | matrix m×n | X: matrix p×q
53 | function | f | scalar | x: scalar
54 | symbol | - | scalar | x: scalar
55 | symbol | - | scalar | x: scalar
56 | derivative
57 | symbol | - | scalar | x: scalar
58 | symbol | - | scalar | x: scalar
59 | derivative
60 | dots
61 | symbol | - | scalar | x_i: scalar
62 | symbol | - | scalar | x_i: scalar
63 | function | f | scalar | \bm{x}: vector 2
64 | symbol | - | scalar | x_1: scalar
65 | symbol | - | scalar | x_2: scalar
66 | symbol | - | scalar | x_1: scalar
67 | derivative
68 | symbol | - | scalar | x_2: scalar
69 | derivative
70 | symbol | - | vector n | x: scalar
71 | derivative
72 | symbol | - | vector m | \bm{x}: vector n
73 | symbol | - | scalar | x_i: scalar
74 | derivative
75 | derivative
76 | derivative
77 | derivative
78 | derivative
79 | derivative
80 | update
81 | symbol | - | vector n | \bm{\theta}: vector n
82 | symbol | - | scalar | \bm{\theta}: vector n
83 | derivative
84 | derivative
85 | symbol | - | scalar | \alpha: scalar
86 | derivative
87 | derivative
88 | update
89 | words
90 | update
91 | symbol | - | scalar | m: scalar
92 | symbol | - | scalar | n: scalar
93 | symbol | - | scalar | m: scalar, n: scalar
94 | derivative
95 | symbol | - | scalar | m: scalar
96 | function | \bm{f} | vector m | \bm{x}: vector n
97 | symbol | - | scalar | n: scalar
98 | several
99 | symbol | - | vector n | \bm{x}: vector n
100 | symbol | - | vector m | \bm{x}: vector n
101 | symbol | - | scalar | f_i: scalar
102 | symbol | - | scalar | m: scalar
103 | symbol | - | vector n | \bm{x}: vector n
104 | symbol | - | scalar | x_j: scalar
105 | symbol | - | scalar | n: scalar
106 | symbol | - | matrix m×n | J_{\bm{f}}: matrix m×n
107 | symbol | - | scalar | m: scalar, n: scalar
108 | derivative
109 | derivative
110 | derivative
111 | derivative
112 | function | \bm{f} | vector m | \bm{x}: vector n, W fixed: matrix m×n
113 | symbol | - | vector n | \bm{x}: vector n
114 | symbol | - | vector m | \bm{x}: vector n
115 | function | \bm{f} | vector m | \bm{x}: vector n, W fixed: matrix m×n
116 | symbol | - | vector n | \bm{x}: vector n
117 | several
118 | symbol | - | matrix m×n | W: matrix m×n
119 | derivative
120 | derivative
121 | symbol | - | vector n | \bm{y}: vector n
122 | symbol | - | vector n | \bm{x}: vector n
123 | symbol | - | vector n | \bm{y}: vector n
124 | symbol | - | scalar | m: scalar
125 | symbol | - | vector n | \bm{x}: vector n
126 | symbol | - | scalar | n: scalar
127 | symbol | - | scalar | m: scalar, n: scalar
128 | symbol | - | vector n | \bm{y}: vector n
129 | symbol | - | vector n | \bm{x}: vector n
130 | symbol | - | vector n | \bm{x}: vector n
131 | symbol | - | vector n | \bm{y}: vector n
132 | symbol | - | scalar | n: scalar, m: scalar
133 | derivative
134 | symbol | - | scalar | \mathbf{X}: matrix m×n
135 | symbol | - | matrix m×n | \mathbf{X}: matrix m×n
136 | symbol | - | scalar | m: scalar, n: scalar
137 | symbol | - | scalar | f: scalar
138 | symbol | - | matrix m×n | \mathbf{X}: matrix m×n
139 | symbol | - | scalar | w_{ij}: scalar
140 | symbol | - | scalar | m: scalar, n: scalar
141 | derivative
142 | symbol | - | scalar | m: scalar, n: scalar
143 | symbol | - | matrix m×n | X: matrix m×n
144 | symbol | - | vector p | X: matrix m×n
145 | symbol | - | matrix m×n | X: matrix m×n
146 | symbol | - | vector p | X: matrix m×n
147 | symbol | - | scalar | p: scalar
148 | function | \bm{f} | vector p | X: matrix m×n
149 | symbol | - | vector p | X: matrix m×n
150 | symbol | - | matrix m×n | X: matrix m×n
151 | symbol | - | scalar | x_{ij}: scalar
152 | symbol | - | matrix m×n | X: matrix m×n
153 | symbol | - | scalar | m: scalar, n: scalar
154 | symbol | - | scalar | p: scalar, m: scalar, n: scalar
155 | derivative
156 | symbol | - | scalar | k: scalar
157 | symbol | - | scalar | f_k: scalar
158 | symbol | - | scalar | k: scalar
159 | symbol | - | scalar | -
160 | symbol | - | scalar | p: scalar
161 | symbol | - | scalar | i: scalar
162 | symbol | - | scalar | j: scalar
163 | symbol | - | matrix m×n | X: matrix m×n
164 | symbol | - | scalar | i: scalar
165 | symbol | - | scalar | -
166 | symbol | - | scalar | m: scalar
167 | symbol | - | scalar | j: scalar
168 | symbol | - | scalar | -
169 | symbol | - | scalar | n: scalar
170 | derivative
171 | symbol | - | vector p | X: matrix m×n
172 | function | \bm{f} | vector m | W: matrix m×n, \bm{x} fixed: vector n
173 | symbol | - | matrix m×n | W: matrix m×n
174 | function | \bm{f} | vector m | W: matrix m×n, \bm{x} fixed: vector n
175 | symbol | - | vector p | W: matrix m×n
176 | symbol | - | scalar | W: matrix m×n
177 | symbol | - | matrix m×n | W: matrix m×n
178 | symbol | - | scalar | w_{ij}: scalar
179 | derivative
180 | symbol | - | scalar | W: matrix m×n
181 | symbol | - | matrix m×n | W: matrix m×n
182 | symbol | - | vector p | W: matrix m×n
183 | symbol | - | scalar | W: matrix m×n
184 | symbol | - | matrix m×n | W: matrix m×n
185 | symbol | - | scalar | w_{ij}: scalar
186 | derivative
187 | symbol | - | vector p | W: matrix m×n
188 | symbol | - | matrix m×n | W: matrix m×n
189 | symbol | - | vector n | \bm{x}: vector n
190 | fragment
191 | equation
192 | symbol | - | vector n | \bm{x}: vector n
193 | derivative
194 | symbol | - | vector n | \bm{x}: vector n
195 | symbol | - | scalar | w_{ij}: scalar
196 | symbol | - | scalar | j: scalar
197 | symbol | - | scalar | x_j: scalar
198 | symbol | - | scalar | i: scalar
`
