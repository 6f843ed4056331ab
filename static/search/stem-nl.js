// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { nl: (function () {
const A_0 = [["", -1, 6], ["á", 0, 1], ["ä", 0, 1], ["é", 0, 2], ["ë", 0, 2], ["í", 0, 3], ["ï", 0, 3], ["ó", 0, 4], ["ö", 0, 4], ["ú", 0, 5], ["ü", 0, 5]];
const A_1 = [["", -1, 3], ["I", 0, 2], ["Y", 0, 1]];
const A_2 = [["dd", -1, -1], ["kk", -1, -1], ["tt", -1, -1]];
const A_3 = [["ene", -1, 2], ["se", -1, 3], ["en", -1, 2], ["heden", 2, 1], ["s", -1, 3]];
const A_4 = [["end", -1, 1], ["ig", -1, 2], ["ing", -1, 1], ["lijk", -1, 3], ["baar", -1, 4], ["bar", -1, 5]];
const A_5 = [["aa", -1, -1], ["ee", -1, -1], ["oo", -1, -1], ["uu", -1, -1]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
const G_v_I = [1, 0, 0, 17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
const G_v_j = [17, 67, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
let i_p2;
let i_p1;
let b_e_found;
function r_prelude() {
let among_var = 0;
let v_1 = at;
replab0: while (true) {
let v_2 = at;
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
if (!replace("a")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("e")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("i")) {
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
at = v_2;
break replab0;
}
at = v_1;
let v_3 = at;
lab2: while (true) {
bra = at;
if (!is("y")) {
at = v_3;
break lab2;
}
ket = at;
if (!replace("Y")) {
return false;
}
break lab2;
}
replab3: while (true) {
let v_4 = at;
lab4: for (let n = 2; n > 0; n--) {
golab5: while (true) {
let v_5 = at;
lab6: while (true) {
if (!inSet(G_v, 97, 232)) {
break lab6;
}
bra = at;
lab7: while (true) {
let v_6 = at;
lab8: while (true) {
if (!is("i")) {
break lab8;
}
ket = at;
if (!inSet(G_v, 97, 232)) {
break lab8;
}
if (!replace("I")) {
return false;
}
break lab7;
}
at = v_6;
if (!is("y")) {
break lab6;
}
ket = at;
if (!replace("Y")) {
return false;
}
break lab7;
}
at = v_5;
break golab5;
}
at = v_5;
if (at >= limit) {
break lab4;
}
next();
}
continue replab3;
}
at = v_4;
break replab3;
}
return true;
}

function r_mark_regions() {
i_p1 = limit;
i_p2 = limit;
golab0: while (true) {
lab1: while (true) {
if (!inSet(G_v, 97, 232)) {
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
if (!outSet(G_v, 97, 232)) {
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
if (!(i_p1 < 3)) {
break lab4;
}
i_p1 = 3;
break lab4;
}
golab5: while (true) {
lab6: while (true) {
if (!inSet(G_v, 97, 232)) {
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
if (!outSet(G_v, 97, 232)) {
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
among_var = among(A_1);
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
if (!replace("i")) {
return false;
}
}
else if (among_var === 3) {
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

function r_undouble() {
let v_1 = limit - at;
if (amongBack(A_2) === 0) {
return false;
}
at = limit - v_1;
ket = at;
if (at <= floor) {
return false;
}
previous();
bra = at;
if (!remove()) {
return false;
}
return true;
}

function r_e_ending() {
b_e_found = false;
ket = at;
if (!isBack("e")) {
return false;
}
bra = at;
if (!r_R1()) {
return false;
}
let v_1 = limit - at;
if (!outSetBack(G_v, 97, 232)) {
return false;
}
at = limit - v_1;
if (!remove()) {
return false;
}
b_e_found = true;
if (!r_undouble()) {
return false;
}
return true;
}

function r_en_ending() {
if (!r_R1()) {
return false;
}
let v_1 = limit - at;
if (!outSetBack(G_v, 97, 232)) {
return false;
}
at = limit - v_1;
let v_2 = limit - at;
lab0: while (true) {
if (!isBack("gem")) {
break lab0;
}
return false;
}
at = limit - v_2;
if (!remove()) {
return false;
}
if (!r_undouble()) {
return false;
}
return true;
}

function r_standard_suffix() {
let among_var = 0;
let v_1 = limit - at;
lab0: while (true) {
ket = at;
among_var = amongBack(A_3);
if (among_var === 0) {
break lab0;
}
bra = at;
if (among_var === 0) {
break lab0;
}
else if (among_var === 1) {
if (!r_R1()) {
break lab0;
}
if (!replace("heid")) {
return false;
}
}
else if (among_var === 2) {
if (!r_en_ending()) {
break lab0;
}
}
else if (among_var === 3) {
if (!r_R1()) {
break lab0;
}
if (!outSetBack(G_v_j, 97, 232)) {
break lab0;
}
if (!remove()) {
return false;
}
}
break lab0;
}
at = limit - v_1;
let v_2 = limit - at;
lab1: while (true) {
if (!r_e_ending()) {
break lab1;
}
break lab1;
}
at = limit - v_2;
let v_3 = limit - at;
lab2: while (true) {
ket = at;
if (!isBack("heid")) {
break lab2;
}
bra = at;
if (!r_R2()) {
break lab2;
}
let v_4 = limit - at;
lab3: while (true) {
if (!isBack("c")) {
break lab3;
}
break lab2;
}
at = limit - v_4;
if (!remove()) {
return false;
}
ket = at;
if (!isBack("en")) {
break lab2;
}
bra = at;
if (!r_en_ending()) {
break lab2;
}
break lab2;
}
at = limit - v_3;
let v_5 = limit - at;
lab4: while (true) {
ket = at;
among_var = amongBack(A_4);
if (among_var === 0) {
break lab4;
}
bra = at;
if (among_var === 0) {
break lab4;
}
else if (among_var === 1) {
if (!r_R2()) {
break lab4;
}
if (!remove()) {
return false;
}
lab5: while (true) {
let v_6 = limit - at;
lab6: while (true) {
ket = at;
if (!isBack("ig")) {
break lab6;
}
bra = at;
if (!r_R2()) {
break lab6;
}
let v_7 = limit - at;
lab7: while (true) {
if (!isBack("e")) {
break lab7;
}
break lab6;
}
at = limit - v_7;
if (!remove()) {
return false;
}
break lab5;
}
at = limit - v_6;
if (!r_undouble()) {
break lab4;
}
break lab5;
}
}
else if (among_var === 2) {
if (!r_R2()) {
break lab4;
}
let v_8 = limit - at;
lab8: while (true) {
if (!isBack("e")) {
break lab8;
}
break lab4;
}
at = limit - v_8;
if (!remove()) {
return false;
}
}
else if (among_var === 3) {
if (!r_R2()) {
break lab4;
}
if (!remove()) {
return false;
}
if (!r_e_ending()) {
break lab4;
}
}
else if (among_var === 4) {
if (!r_R2()) {
break lab4;
}
if (!remove()) {
return false;
}
}
else if (among_var === 5) {
if (!r_R2()) {
break lab4;
}
if (!b_e_found) {
break lab4;
}
if (!remove()) {
return false;
}
}
break lab4;
}
at = limit - v_5;
let v_9 = limit - at;
lab9: while (true) {
if (!outSetBack(G_v_I, 73, 232)) {
break lab9;
}
let v_10 = limit - at;
if (amongBack(A_5) === 0) {
break lab9;
}
if (!outSetBack(G_v, 97, 232)) {
break lab9;
}
at = limit - v_10;
ket = at;
if (at <= floor) {
break lab9;
}
previous();
bra = at;
if (!remove()) {
return false;
}
break lab9;
}
at = limit - v_9;
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
