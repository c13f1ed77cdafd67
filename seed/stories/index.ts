import type { Story } from '../stage.ts';
import { chargeCounters } from './charge-counters.ts';
import { denShifts } from './den-shifts.ts';
import { deviceSwap } from './device-swap.ts';
import { fan } from './fan.ts';
import { filesThatDisagree } from './files-that-disagree.ts';
import { innocentHub } from './innocent-hub.ts';
import { muleChain } from './mule-chain.ts';
import { onePayment } from './one-payment.ts';
import { passThrough } from './pass-through.ts';
import { recycledNumber } from './recycled-number.ts';
import { roundTrip } from './round-trip.ts';
import { sameOwner } from './same-owner.ts';
import { simBoxCar } from './sim-box-car.ts';
import { threeDens } from './three-dens.ts';
import { unreportedVictim } from './unreported-victim.ts';

/** A story's place in this list numbers its cast, so new ones go to the end. */
export const STORIES: readonly Story[] = [
  onePayment,
  muleChain,
  sameOwner,
  simBoxCar,
  denShifts,
  threeDens,
  deviceSwap,
  recycledNumber,
  innocentHub,
  filesThatDisagree,
  unreportedVictim,
  chargeCounters,
  passThrough,
  fan,
  roundTrip,
];
