/** 申请篮 (PD-33; house): as many resources as are asked for in one go. */
export const basketHolds = 20;
