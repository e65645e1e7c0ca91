//! Exact fractions.

use imnm::domain::quantity::{Quantity, Unit};
use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

/// A fraction in lowest terms, with a positive divisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Q {
    n: i128,
    d: i128,
}

/// `n` / `d`.
pub fn q(n: i128, d: i128) -> Q {
    let (mut a, mut b) = (n.unsigned_abs(), d.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let by = i128::try_from(a.max(1)).expect("small") * d.signum();
    Q {
        n: n / by,
        d: d / by,
    }
}

/// A whole number.
pub fn whole(n: i128) -> Q {
    q(n, 1)
}

/// The value of a quantity in its unit.
pub fn of<U: Unit>(quantity: Quantity<U>) -> Q {
    q(i128::from(quantity.get()), 10_i128.pow(U::PLACES))
}

impl Q {
    pub fn floor(self) -> i128 {
        self.n.div_euclid(self.d)
    }

    pub fn ceil(self) -> i128 {
        -(-self.n).div_euclid(self.d)
    }

    pub fn is_whole(self) -> bool {
        self.d == 1
    }

    /// As displayed: one decimal, half up.
    pub fn displayed(self) -> Q {
        q((self * whole(10) + q(1, 2)).floor(), 10)
    }

    pub fn size(self) -> Q {
        q(self.n.abs(), self.d)
    }

    pub fn least(self, other: Q) -> Q {
        if self < other { self } else { other }
    }
}

impl Add for Q {
    type Output = Q;
    fn add(self, o: Q) -> Q {
        q(self.n * o.d + o.n * self.d, self.d * o.d)
    }
}

impl Sub for Q {
    type Output = Q;
    fn sub(self, o: Q) -> Q {
        q(self.n * o.d - o.n * self.d, self.d * o.d)
    }
}

impl Mul for Q {
    type Output = Q;
    fn mul(self, o: Q) -> Q {
        q(self.n * o.n, self.d * o.d)
    }
}

impl Div for Q {
    type Output = Q;
    fn div(self, o: Q) -> Q {
        q(self.n * o.d, self.d * o.n)
    }
}

impl PartialOrd for Q {
    fn partial_cmp(&self, o: &Q) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}

impl Ord for Q {
    fn cmp(&self, o: &Q) -> Ordering {
        (self.n * o.d).cmp(&(o.n * self.d))
    }
}
