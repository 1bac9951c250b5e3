/* version: which plancc this is, said in one place. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define PLANCC_VERSION "0.1.0"

#endif
