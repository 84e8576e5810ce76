/** Tests of how policies are made with people. */
@NullMarked
package city.posterity.cityhall.policymaking;

import org.jspecify.annotations.NullMarked;
