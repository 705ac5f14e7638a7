import { expose } from './expose.ts';

expose('vault');
