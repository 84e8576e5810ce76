package city.posterity.cityhall.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever asks for this must have proved in the last ten minutes who they are, and otherwise does
 * so first: what decides who can sign in, and what administrators cannot take back (OWASP ASVS
 * 5.0.0, 7.5.1 and 7.5.3).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface FreshProof {}
