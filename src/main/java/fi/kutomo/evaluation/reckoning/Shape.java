package fi.kutomo.evaluation.reckoning;

/** How likely the values between low and high are. */
public enum Shape {
    /** Beta with α = 1 + 4(m − a)/(b − a) and β = 1 + 4(b − m)/(b − a); mean (a + 4m + b)/6. */
    PERT,
    /** Straight up to the likeliest value and straight down; mean (a + m + b)/3. */
    TRIANGULAR
}
