@NullMarked
package city.posterity.cityhall.notifications;

import org.jspecify.annotations.NullMarked;
