@NullMarked
package city.posterity.cityhall.policymaking;

import org.jspecify.annotations.NullMarked;
