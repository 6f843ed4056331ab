// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { de: (function () {
const A_0 = [["", -1, 6], ["U", 0, 2], ["Y", 0, 1], ["ä", 0, 3], ["ö", 0, 4], ["ü", 0, 5]];
const A_1 = [["e", -1, 2], ["em", -1, 1], ["en", -1, 2], ["ern", -1, 1], ["er", -1, 1], ["s", -1, 3], ["es", 5, 2]];
const A_2 = [["en", -1, 1], ["er", -1, 1], ["st", -1, 2], ["est", 2, 1]];
const A_3 = [["ig", -1, 1], ["lich", -1, 1]];
const A_4 = [["end", -1, 1], ["ig", -1, 2], ["ung", -1, 1], ["lich", -1, 3], ["isch", -1, 2], ["ik", -1, 2], ["heit", -1, 3], ["keit", -1, 4]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 32, 8];
const G_s_ending = [117, 30, 5];
const G_st_ending = [117, 30, 4];
let i_x;
let i_p2;
let i_p1;
function r_prelude() {
let v_1 = at;
replab0: while (true) {
let v_2 = at;
lab1: for (let n = 2; n > 0; n--) {
lab2: while (true) {
let v_3 = at;
lab3: while (true) {
bra = at;
if (!is("ß")) {
break lab3;
}
ket = at;
if (!replace("ss")) {
return false;
}
break lab2;
}
at = v_3;
if (at >= limit) {
break lab1;
}
next();
break lab2;
}
continue replab0;
}
at = v_2;
break replab0;
}
at = v_1;
replab4: while (true) {
let v_4 = at;
lab5: for (let n = 2; n > 0; n--) {
golab6: while (true) {
let v_5 = at;
lab7: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab7;
}
bra = at;
lab8: while (true) {
let v_6 = at;
lab9: while (true) {
if (!is("u")) {
break lab9;
}
ket = at;
if (!inSet(G_v, 97, 252)) {
break lab9;
}
if (!replace("U")) {
return false;
}
break lab8;
}
at = v_6;
if (!is("y")) {
break lab7;
}
ket = at;
if (!inSet(G_v, 97, 252)) {
break lab7;
}
if (!replace("Y")) {
return false;
}
break lab8;
}
at = v_5;
break golab6;
}
at = v_5;
if (at >= limit) {
break lab5;
}
next();
}
continue replab4;
}
at = v_4;
break replab4;
}
return true;
}

function r_mark_regions() {
i_p1 = limit;
i_p2 = limit;
let v_1 = at;
{
let c = hop((3));
if (0 > c || c > limit) {
return false;
}
at = c;
}
i_x = at;
at = v_1;
golab0: while (true) {
lab1: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab1;
}
break golab0;
}
if (at >= limit) {
return false;
}
next();
}
golab2: while (true) {
lab3: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab3;
}
break golab2;
}
if (at >= limit) {
return false;
}
next();
}
i_p1 = at;
lab4: while (true) {
if (!(i_p1 < i_x)) {
break lab4;
}
i_p1 = i_x;
break lab4;
}
golab5: while (true) {
lab6: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab6;
}
break golab5;
}
if (at >= limit) {
return false;
}
next();
}
golab7: while (true) {
lab8: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab8;
}
break golab7;
}
if (at >= limit) {
return false;
}
next();
}
i_p2 = at;
return true;
}

function r_postlude() {
let among_var = 0;
replab0: while (true) {
let v_1 = at;
lab1: for (let n = 2; n > 0; n--) {
bra = at;
among_var = among(A_0);
if (among_var === 0) {
break lab1;
}
ket = at;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!replace("y")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("u")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("a")) {
return false;
}
}
else if (among_var === 4) {
if (!replace("o")) {
return false;
}
}
else if (among_var === 5) {
if (!replace("u")) {
return false;
}
}
else if (among_var === 6) {
if (at >= limit) {
break lab1;
}
next();
}
continue replab0;
}
at = v_1;
break replab0;
}
return true;
}

function r_R1() {
if (!(i_p1 <= at)) {
return false;
}
return true;
}

function r_R2() {
if (!(i_p2 <= at)) {
return false;
}
return true;
}

function r_standard_suffix() {
let among_var = 0;
let v_1 = limit - at;
lab0: while (true) {
ket = at;
among_var = amongBack(A_1);
if (among_var === 0) {
break lab0;
}
bra = at;
if (!r_R1()) {
break lab0;
}
if (among_var === 0) {
break lab0;
}
else if (among_var === 1) {
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!remove()) {
return false;
}
let v_2 = limit - at;
lab1: while (true) {
ket = at;
if (!isBack("s")) {
at = limit - v_2;
break lab1;
}
bra = at;
if (!isBack("nis")) {
at = limit - v_2;
break lab1;
}
if (!remove()) {
return false;
}
break lab1;
}
}
else if (among_var === 3) {
if (!inSetBack(G_s_ending, 98, 116)) {
break lab0;
}
if (!remove()) {
return false;
}
}
break lab0;
}
at = limit - v_1;
let v_3 = limit - at;
lab2: while (true) {
ket = at;
among_var = amongBack(A_2);
if (among_var === 0) {
break lab2;
}
bra = at;
if (!r_R1()) {
break lab2;
}
if (among_var === 0) {
break lab2;
}
else if (among_var === 1) {
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!inSetBack(G_st_ending, 98, 116)) {
break lab2;
}
{
let c = hop(-(3));
if (floor > c || c > limit) {
break lab2;
}
at = c;
}
if (!remove()) {
return false;
}
}
break lab2;
}
at = limit - v_3;
let v_4 = limit - at;
lab3: while (true) {
ket = at;
among_var = amongBack(A_4);
if (among_var === 0) {
break lab3;
}
bra = at;
if (!r_R2()) {
break lab3;
}
if (among_var === 0) {
break lab3;
}
else if (among_var === 1) {
if (!remove()) {
return false;
}
let v_5 = limit - at;
lab4: while (true) {
ket = at;
if (!isBack("ig")) {
at = limit - v_5;
break lab4;
}
bra = at;
let v_6 = limit - at;
lab5: while (true) {
if (!isBack("e")) {
break lab5;
}
at = limit - v_5;
break lab4;
}
at = limit - v_6;
if (!r_R2()) {
at = limit - v_5;
break lab4;
}
if (!remove()) {
return false;
}
break lab4;
}
}
else if (among_var === 2) {
let v_7 = limit - at;
lab6: while (true) {
if (!isBack("e")) {
break lab6;
}
break lab3;
}
at = limit - v_7;
if (!remove()) {
return false;
}
}
else if (among_var === 3) {
if (!remove()) {
return false;
}
let v_8 = limit - at;
lab7: while (true) {
ket = at;
lab8: while (true) {
let v_9 = limit - at;
lab9: while (true) {
if (!isBack("er")) {
break lab9;
}
break lab8;
}
at = limit - v_9;
if (!isBack("en")) {
at = limit - v_8;
break lab7;
}
break lab8;
}
bra = at;
if (!r_R1()) {
at = limit - v_8;
break lab7;
}
if (!remove()) {
return false;
}
break lab7;
}
}
else if (among_var === 4) {
if (!remove()) {
return false;
}
let v_10 = limit - at;
lab10: while (true) {
ket = at;
among_var = amongBack(A_3);
if (among_var === 0) {
at = limit - v_10;
break lab10;
}
bra = at;
if (!r_R2()) {
at = limit - v_10;
break lab10;
}
if (among_var === 0) {
at = limit - v_10;
break lab10;
}
else if (among_var === 1) {
if (!remove()) {
return false;
}
}
break lab10;
}
}
break lab3;
}
at = limit - v_4;
return true;
}

function r_stem() {
let context = null;
let v_1 = at;
lab0: while (true) {
if (!r_prelude()) {
break lab0;
}
break lab0;
}
at = v_1;
let v_2 = at;
lab1: while (true) {
if (!r_mark_regions()) {
break lab1;
}
break lab1;
}
at = v_2;
floor = at;
at = limit;
let v_3 = limit - at;
lab2: while (true) {
if (!r_standard_suffix()) {
break lab2;
}
break lab2;
}
at = limit - v_3;
at = floor;
let v_4 = at;
lab3: while (true) {
if (!r_postlude()) {
break lab3;
}
break lab3;
}
at = v_4;
return true;
}

return stemWith(r_stem);
})() };
